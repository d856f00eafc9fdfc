"""Plays what watches the cluster: the controllers, the scheduler and the kubelets' pods. Workloads
become ready as soon as they are seen, nodes that are silent become unknown, namespaces go away."""

import datetime
import threading

import helm
from api import Api, Problem
from log import warn
from members import Members

SILENCE = 40
MARKS = ("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")
APPS, BATCH = "/apis/apps/v1", "/apis/batch/v1"
NAMESPACED = [
    (APPS, "deployments"),
    (APPS, "statefulsets"),
    (APPS, "daemonsets"),
    (BATCH, "jobs"),
    ("/api/v1", "pods"),
    ("/api/v1", "services"),
    ("/api/v1", "configmaps"),
    ("/api/v1", "secrets"),
    ("/api/v1", "serviceaccounts"),
    ("/api/v1", "persistentvolumeclaims"),
]


class Controllers:
    def __init__(self, api: Api, members: Members, helm_on: bool):
        self.api, self.members, self.helm_on = api, members, helm_on

    def run(self, stopped: threading.Event) -> None:
        if self.helm_on:
            self._safely(lambda: helm.install(self.api))
        while not stopped.wait(2):
            self._safely(self.turn)

    def turn(self) -> None:
        """One server does the work for all of them."""
        if not self.members.leads():
            return
        self._safely(self.members.promote)
        self._safely(lambda: self.members.follow_nodes(self.api))
        for step in (self.accounts, self.namespaces, self.workloads, self.nodes):
            self._safely(step)
        if self.helm_on:
            self._safely(lambda: helm.reconcile(self.api))
            self._safely(lambda: helm.sync(self.api))

    def _safely(self, step) -> None:
        try:
            step()
        except (Problem, OSError, KeyError, RuntimeError) as problem:
            warn(f"{getattr(step, '__name__', 'controller')}: {problem}")

    def accounts(self) -> None:
        there = {
            found["metadata"]["namespace"]
            for found in self.api.get("/api/v1/serviceaccounts")["items"]
            if found["metadata"]["name"] == "default"
        }
        for namespace in self.api.get("/api/v1/namespaces")["items"]:
            name = namespace["metadata"]["name"]
            if name not in there and "deletionTimestamp" not in namespace["metadata"]:
                self.api.create(
                    f"/api/v1/namespaces/{name}/serviceaccounts", {"metadata": {"name": "default"}}
                )

    def namespaces(self) -> None:
        for namespace in self.api.get("/api/v1/namespaces")["items"]:
            name = namespace["metadata"]["name"]
            if "deletionTimestamp" not in namespace["metadata"]:
                continue
            for group, kind in NAMESPACED:
                self.api.delete(f"{group}/namespaces/{name}/{kind}")
            namespace["spec"]["finalizers"] = []
            self.api.ask("PUT", f"/api/v1/namespaces/{name}/finalize", namespace)

    def workloads(self) -> None:
        for kind, status in (
            ("deployments", _deployment),
            ("statefulsets", _stateful),
            ("daemonsets", _daemon),
        ):
            for found in self.api.get(f"{APPS}/{kind}")["items"]:
                place = found["metadata"]
                if found.get("status", {}).get("observedGeneration") != place["generation"]:
                    self._status(
                        f"{APPS}/namespaces/{place['namespace']}/{kind}/{place['name']}",
                        status(found),
                    )
        for job in self.api.get(f"{BATCH}/jobs")["items"]:
            place = job["metadata"]
            if not any(
                found["type"] == "Complete" for found in job.get("status", {}).get("conditions", [])
            ):
                self._status(
                    f"{BATCH}/namespaces/{place['namespace']}/jobs/{place['name']}", complete()
                )

    def nodes(self) -> None:
        now = datetime.datetime.now(datetime.timezone.utc)
        for node in self.api.get("/api/v1/nodes")["items"]:
            ready = next(
                (
                    found
                    for found in node["status"].get("conditions", [])
                    if found["type"] == "Ready"
                ),
                None,
            )
            if not ready:
                continue
            self._taint(node, ready["status"])
            if ready["status"] == "Unknown":
                continue
            heard = datetime.datetime.fromisoformat(
                ready["lastHeartbeatTime"].replace("Z", "+00:00")
            )
            if (now - heard).total_seconds() > SILENCE:
                lost = {
                    **ready,
                    "status": "Unknown",
                    "reason": "NodeStatusUnknown",
                    "message": "Kubelet stopped posting node status.",
                }
                self.api.ask(
                    "PATCH",
                    f"/api/v1/nodes/{node['metadata']['name']}/status",
                    {"status": {"conditions": [lost]}},
                    "application/strategic-merge-patch+json",
                )

    def _taint(self, node: dict, ready: str) -> None:
        """As the node controller: a node that is ready is not marked, a silent one is."""
        marks = {
            "True": [],
            "Unknown": [{"key": "node.kubernetes.io/unreachable", "effect": "NoSchedule"}],
        }
        taints = node["spec"].get("taints", [])
        wanted = [taint for taint in taints if taint["key"] not in MARKS] + marks.get(ready, [])
        if [taint["key"] for taint in wanted] != [taint["key"] for taint in taints]:
            self.api.merge(
                f"/api/v1/nodes/{node['metadata']['name']}", {"spec": {"taints": wanted}}
            )

    def _status(self, path: str, status: dict) -> None:
        self.api.merge(f"{path}/status", {"status": status})


def now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def condition(kind: str, reason: str = "StandIn") -> dict:
    return {
        "type": kind,
        "status": "True",
        "reason": reason,
        "message": "",
        "lastTransitionTime": now(),
    }


def complete() -> dict:
    conditions = [
        {**condition(kind), "lastProbeTime": now()} for kind in ("SuccessCriteriaMet", "Complete")
    ]
    return {"startTime": now(), "completionTime": now(), "succeeded": 1, "conditions": conditions}


def _deployment(found: dict) -> dict:
    count = found["spec"].get("replicas", 1)
    conditions = [
        {**condition("Available", "MinimumReplicasAvailable"), "lastUpdateTime": now()},
        {**condition("Progressing", "NewReplicaSetAvailable"), "lastUpdateTime": now()},
    ]
    return {
        "observedGeneration": found["metadata"]["generation"],
        "replicas": count,
        "updatedReplicas": count,
        "readyReplicas": count,
        "availableReplicas": count,
        "conditions": conditions,
    }


def _stateful(found: dict) -> dict:
    count = found["spec"].get("replicas", 1)
    return {
        "observedGeneration": found["metadata"]["generation"],
        "replicas": count,
        "updatedReplicas": count,
        "readyReplicas": count,
        "availableReplicas": count,
        "currentReplicas": count,
        "currentRevision": "stand-in",
        "updateRevision": "stand-in",
    }


def _daemon(found: dict) -> dict:
    return {
        "observedGeneration": found["metadata"]["generation"],
        "desiredNumberScheduled": 1,
        "currentNumberScheduled": 1,
        "numberReady": 1,
        "updatedNumberScheduled": 1,
        "numberAvailable": 1,
        "numberMisscheduled": 0,
    }
