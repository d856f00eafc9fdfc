"""Plays the agent of k3s: joins with a token, and writes the Node object as a kubelet would."""

import datetime
import json
import os
import platform
import re
import socket
import threading
import urllib.parse

import yaml

import nodepassword
from access import Access, Unreachable
from api import Api, Problem
from log import Fatal, error, info, warn
from paths import Paths, write

HEARTBEAT = 5
SECRET = re.compile(r"token|secret-key|access-key|session-token|datastore-endpoint|vpn-auth", re.I)
KERNEL = {
    "vm/overcommit_memory": "1",
    "vm/panic_on_oom": "0",
    "kernel/panic": "10",
    "kernel/panic_on_oops": "1",
    "kernel/keys/root_maxkeys": "1000000",
    "kernel/keys/root_maxbytes": "25000000",
}
KUBELET_LABELS = {
    "beta.kubernetes.io/arch",
    "beta.kubernetes.io/instance-type",
    "beta.kubernetes.io/os",
    "failure-domain.beta.kubernetes.io/region",
    "failure-domain.beta.kubernetes.io/zone",
    "kubernetes.io/arch",
    "kubernetes.io/hostname",
    "kubernetes.io/os",
    "node.kubernetes.io/instance-type",
    "topology.kubernetes.io/region",
    "topology.kubernetes.io/zone",
}


def name_of(settings: dict) -> str:
    return (settings["node-name"] or socket.gethostname()).lower()


def address_of(settings: dict) -> str:
    """The address given, else the one that this machine would leave by."""
    if settings["node-ip"]:
        return settings["node-ip"][0].split(",")[0]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"


def check(settings: dict) -> None:
    """What a kubelet refuses to start with."""
    unknown = sorted(
        name
        for name in (_pair(label)[0] for label in settings["node-label"] or [])
        if not _allowed(name)
    )
    if unknown:
        raise Fatal(
            "kubelet exited: failed to validate kubelet flags: unknown 'kubernetes.io' or 'k8s.io' "
            f"labels specified with --node-labels: {unknown}"
        )
    for taint in settings["node-taint"] or []:
        _taint(taint)
    if not settings["protect-kernel-defaults"]:
        return
    if os.path.exists("/run/systemd/container") or os.path.exists("/run/host/container-manager"):
        warn("The kernel is shared with the host of this container: its settings are not checked")
        return
    for name, wanted in KERNEL.items():
        with open(f"/proc/sys/{name}", encoding="ascii") as file:
            found = file.read().strip()
        if found != wanted:
            raise Fatal(
                f"kubelet exited: failed to start ContainerManager: invalid kernel flag: {name}, "
                f"expected value: {wanted}, actual value: {found}"
            )


class Node:
    def __init__(
        self, role: str, settings: dict, paths: Paths, version: str, server: str, token: str
    ):
        self.role, self.settings, self.paths, self.version = role, settings, paths, version
        self.server, self.token = server, token
        self.name, self.address = name_of(settings), address_of(settings)
        self.api: Api | None = None
        self.since = _now()

    def join(self, stopped: threading.Event) -> None:
        """Tries until the server takes this node; never gives up, as k3s never does."""
        while not stopped.is_set():
            try:
                access = Access(self.server, self.token, "node")
            except Unreachable as problem:
                error(f"Failed to validate connection to cluster at {self.server}: {problem}")
                stopped.wait(2)
                continue
            try:
                self._certificates(access)
                return
            except Unreachable as problem:
                told = str(problem)
                if nodepassword.REJECTED in told:
                    told = nodepassword.REJECTED
                if "401" in told:
                    error(f"Failed to retrieve agent configuration: {problem} (not authorized)")
                info(f"Waiting to retrieve agent configuration; server is not ready: {told}")
                stopped.wait(5)

    def _certificates(self, access: Access) -> None:
        headers = {
            "k3s-Node-Name": self.name,
            "k3s-Node-Password": nodepassword.own(),
            "k3s-Node-IP": self.address,
        }
        pair = access.get("/v1-k3s/client-kubelet.crt", headers).decode()
        base = os.path.join(self.paths.agent, "client-kubelet")
        cut = pair.index("-----BEGIN PRIVATE KEY")
        write(base + ".crt", pair[:cut])
        write(base + ".key", pair[cut:])
        authority = os.path.join(self.paths.agent, "server-ca.crt")
        write(authority, access.authorities)
        place = urllib.parse.urlsplit(self.server)
        write(
            os.path.join(self.paths.agent, "kubelet.kubeconfig"),
            kubeconfig(
                "local",
                {"server": self.server, "certificate-authority": authority},
                {"client-certificate": base + ".crt", "client-key": base + ".key"},
            ),
        )
        self.api = Api(place.hostname, place.port or 443, authority, base)

    def register(self) -> None:
        try:
            self.api.get(f"/api/v1/nodes/{self.name}")
        except Problem as problem:
            if problem.status not in (403, 404):
                raise
            made = {
                "metadata": {"name": self.name, "labels": {**self._labels(), **self._own_labels()}},
                "spec": {"taints": [_taint(taint) for taint in self.settings["node-taint"] or []]},
            }
            self.api.create("/api/v1/nodes", made)
            info(f"Successfully registered node {self.name}")
        words = {
            "k3s.io/node-args": json.dumps(self._arguments()),
            "k3s.io/internal-ip": self.address,
            "k3s.io/hostname": self.name,
        }
        self.api.merge(
            f"/api/v1/nodes/{self.name}",
            {"metadata": {"labels": self._labels(), "annotations": words}},
        )

    def beat(self) -> None:
        pressure = [
            _condition(kind, "False", f"KubeletHas{why}", self.since)
            for kind, why in (
                ("MemoryPressure", "SufficientMemory"),
                ("DiskPressure", "NoDiskPressure"),
                ("PIDPressure", "SufficientPID"),
            )
        ]
        status = {
            "addresses": [
                {"type": "InternalIP", "address": self.address},
                {"type": "Hostname", "address": self.name},
            ],
            "capacity": {"cpu": str(os.cpu_count()), "memory": "4Gi", "pods": "110"},
            "allocatable": {"cpu": str(os.cpu_count()), "memory": "4Gi", "pods": "110"},
            "conditions": [*pressure, _condition("Ready", "True", "KubeletReady", self.since)],
            "nodeInfo": {
                "machineID": "",
                "systemUUID": "",
                "bootID": "",
                "kernelVersion": platform.release(),
                "osImage": platform.freedesktop_os_release().get("PRETTY_NAME", "Linux"),
                "containerRuntimeVersion": "containerd://stand-in",
                "kubeletVersion": self.version,
                "kubeProxyVersion": "",
                "operatingSystem": "linux",
                "architecture": _machine(),
            },
        }
        self.api.ask(
            "PATCH",
            f"/api/v1/nodes/{self.name}/status",
            {"status": status},
            "application/strategic-merge-patch+json",
        )

    def run(self, stopped: threading.Event, joined: threading.Event) -> None:
        try:
            self.join(stopped)
            joined.set()
            registered = False
            while not stopped.is_set():
                try:
                    if not registered:
                        self.register()
                        registered = True
                    self.beat()
                except (Problem, OSError) as problem:
                    registered = registered and not (
                        isinstance(problem, Problem) and problem.status == 404
                    )
                    error(f"Unable to register node with API server: {problem}")
                    if isinstance(problem, Problem) and problem.status == 401:
                        self.join(stopped)
                stopped.wait(HEARTBEAT)
        except Fatal as problem:
            error(str(problem))
            os._exit(1)

    def _labels(self) -> dict:
        return {
            "beta.kubernetes.io/arch": _machine(),
            "beta.kubernetes.io/os": "linux",
            "kubernetes.io/arch": _machine(),
            "kubernetes.io/os": "linux",
            "kubernetes.io/hostname": self.name,
            "beta.kubernetes.io/instance-type": "k3s",
            "node.kubernetes.io/instance-type": "k3s",
        }

    def _own_labels(self) -> dict:
        return dict(_pair(label) for label in self.settings["node-label"] or [])

    def _arguments(self) -> list:
        found = [self.role]
        for argument in self.settings.arguments:
            name, _, value = argument.partition("=")
            found += [name, "********" if SECRET.search(name) else value]
        return found


def kubeconfig(name: str, cluster: dict, user: dict) -> str:
    config = {
        "apiVersion": "v1",
        "clusters": [{"cluster": cluster, "name": name}],
        "contexts": [{"context": {"cluster": name, "user": name}, "name": name}],
        "current-context": name,
        "kind": "Config",
        "users": [{"name": name, "user": user}],
    }
    return yaml.safe_dump(config, sort_keys=False)


def _now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _condition(kind: str, status: str, reason: str, since: str) -> dict:
    return {
        "type": kind,
        "status": status,
        "reason": reason,
        "message": reason,
        "lastHeartbeatTime": _now(),
        "lastTransitionTime": since,
    }


def _machine() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())


def _pair(label: str) -> tuple:
    name, _, value = label.partition("=")
    return name, value


def _allowed(name: str) -> bool:
    space = name.rpartition("/")[0]
    if not re.search(r"(^|\.)(kubernetes|k8s)\.io$", space) or name in KUBELET_LABELS:
        return True
    return bool(re.search(r"(^|\.)(kubelet|node)\.kubernetes\.io$", space))


def _taint(text: str) -> dict:
    found = re.fullmatch(r"([^=:]+)(?:=([^:]*))?:(NoSchedule|PreferNoSchedule|NoExecute)", text)
    if not found:
        raise Fatal(
            f'kubelet exited: invalid argument "{text}" for "--register-with-taints" flag: '
            f"invalid taint spec: {text}"
        )
    taint = {"key": found[1], "effect": found[3]}
    return {**taint, "value": found[2]} if found[2] else taint
