"""The members of etcd: how one joins, is promoted by the leader, and goes with its node."""

import json
import time
import urllib.parse

import nodepassword
from access import Access, Unreachable
from api import Api
from datastore import Datastore
from log import Fatal, info

FINALIZER = "wrangler.cattle.io/managed-etcd-controller"
NAME, ADDRESS = "etcd.k3s.cattle.io/node-name", "etcd.k3s.cattle.io/node-address"
FAILED = "etcd cluster join failed: "


class Members:
    def __init__(self, store: Datastore):
        self.store = store

    def join(self, access: Access) -> None:
        """Adds this server as a learner, and waits until the leader lets it vote."""
        try:
            known = json.loads(access.get("/db/info"))["members"]
        except Unreachable as problem:
            raise Fatal(f"{FAILED}{problem}") from problem
        at = ",".join(place for member in known for place in member.get("clientURLs", []))
        name, members, own = self.store.name(), [], False
        for member in self._listed(at):
            peer = member["peerURLs"][0]
            ours = urllib.parse.urlsplit(peer).hostname == self.store.address
            # A member that was added and never started has no name yet.
            called = member.get("name") or (name if ours else "")
            if called != name and called.rpartition("-")[0] == self.store.node:
                raise Fatal(
                    f"{FAILED}duplicate node name found, please use a unique name for this node"
                )
            own = own or (called == name and ours)
            members.append(f"{called}={peer}")
        if not own:
            info(f"Adding member {name}={self.store.peer} to etcd cluster {members}")
            self._add(name, at)
            members.append(f"{name}={self.store.peer}")
        info(f"Starting etcd to join cluster with members {members}")
        self.store.start(cluster=",".join(members))

    def _add(self, name: str, at: str) -> None:
        while True:
            try:
                self.store.control(
                    "member", "add", name, f"--peer-urls={self.store.peer}", "--learner", at=at
                )
                return
            except RuntimeError as problem:
                if not any(word in str(problem) for word in ("too many learner", "unhealthy")):
                    raise Fatal(f"{FAILED}{problem}") from problem
                info(f"Waiting for other members to finish joining etcd cluster: {problem}")
                time.sleep(1)

    def listed(self) -> dict:
        """What the supervisor tells a server that joins."""
        return {"members": self._listed()}

    def leads(self) -> bool:
        status = json.loads(self.store.control("endpoint", "status", "--write-out=json"))
        header = status[0]["Status"]["header"]
        return status[0]["Status"].get("leader") == header["member_id"]

    def promote(self) -> None:
        for member in self._listed():
            if member.get("isLearner"):
                try:
                    self.store.control("member", "promote", f"{member['ID']:x}")
                except RuntimeError as problem:
                    info(f"Unable to promote learner {member.get('name')}: {problem}")

    def follow_nodes(self, api: Api) -> None:
        """A node that is deleted takes its member and its password along."""
        for node in api.get("/api/v1/nodes")["items"]:
            about = node["metadata"]
            if "deletionTimestamp" not in about or FINALIZER not in about.get("finalizers", []):
                continue
            name = about.get("annotations", {}).get(NAME)
            for member in self._listed():
                if member.get("name") == name:
                    info(f"Removing name={name} id={member['ID']} from etcd")
                    self.store.control("member", "remove", f"{member['ID']:x}")
            nodepassword.forget(api, about["name"])
            left = [word for word in about["finalizers"] if word != FINALIZER]
            api.merge(f"/api/v1/nodes/{about['name']}", {"metadata": {"finalizers": left}})

    def _listed(self, at: str = "https://127.0.0.1:2379") -> list:
        told = self.store.control("member", "list", "--write-out=json", at=at)
        return json.loads(told)["members"]


def words(store: Datastore) -> dict:
    """What the node of a server says of its member."""
    return {
        "annotations": {NAME: store.name(), ADDRESS: store.address},
        "finalizers": [FINALIZER],
    }
