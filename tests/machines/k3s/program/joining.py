"""How a server joins another one: it asks for what makes a server, once both agree on what all
servers share."""

import json

import bootstrap
from access import Access, Unreachable
from log import Fatal, info, warn
from paths import Paths

PREPARING = "preparing server: failed to bootstrap cluster data: "
CRITICAL = (
    "cluster-cidr",
    "cluster-dns",
    "cluster-domain",
    "disable-cloud-controller",
    "disable-helm-controller",
    "disable-kube-proxy",
    "disable-network-policy",
    "egress-selector-mode",
    "embedded-registry",
    "flannel-backend",
    "flannel-external-ip",
    "flannel-ipv6-masq",
    "secrets-encryption",
    "service-cidr",
)


def critical(settings: dict) -> dict:
    disabled = [item for given in settings["disable"] or [] for item in given.split(",")]
    return {
        **{name: settings[name] or None for name in CRITICAL},
        "disable servicelb": "servicelb" in disabled,
    }


def join(paths: Paths, settings: dict) -> Access:
    """Takes over what the server has that is to be joined; the way to it."""
    place, token = settings["server"], settings["token"]
    if not token:
        raise Fatal("preparing server: token is required to join a cluster")
    try:
        access = Access(place, token, "server")
    except Unreachable as problem:
        raise Fatal(f"preparing server: failed to validate token: {problem}") from problem
    info("Managed etcd cluster not yet initialized")
    _compare(settings, place)
    try:
        bootstrap.take(paths, json.loads(access.get("/v1-k3s/server-bootstrap")))
    except Unreachable as problem:
        raise Fatal(f"{PREPARING}{problem}") from problem
    return access


def _compare(settings: dict, place: str) -> None:
    try:
        answer = Access(place, settings["agent-token"] or settings["token"], "node").get(
            "/v1-k3s/config"
        )
    except Unreachable as problem:
        warn(f"Skipping cluster configuration validation: {problem}")
        return
    theirs, ours = json.loads(answer), critical(settings)
    different = [name for name in ours if theirs.get(name) != ours[name]]
    for name in different:
        warn(f"critical configuration mismatched: {name}")
    if different:
        raise Fatal(
            f"{PREPARING}failed to validate server configuration: "
            "critical configuration value mismatch between servers"
        )
