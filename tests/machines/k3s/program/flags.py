"""The flags of the commands, and how configuration files become flags.

k3s turns each key of /etc/rancher/k3s/config.yaml and of config.yaml.d/*.yaml into a flag. For
`server` and `etcd-snapshot` it leaves unknown keys out and only warns; `agent` refuses them.
"""

import os
import re
import sys
from dataclasses import dataclass

import yaml

from log import Fatal, warn

CONFIG_FILE = "/etc/rancher/k3s/config.yaml"
DATA_DIR = "/var/lib/rancher/k3s"


@dataclass(frozen=True)
class Flag:
    name: str
    kind: str  # text, bool, list, int, duration
    about: str
    default: object = None
    aliases: tuple = ()
    variable: str = ""

    @property
    def names(self) -> tuple:
        return (self.name, *self.aliases)


def _flags(kind: str, names: str, about: str, default: object = None) -> list:
    return [Flag(name, kind, about, default) for name in names.split()]


COMMON = [
    Flag("config", "text", "(config) configuration file", CONFIG_FILE, ("c",), "K3S_CONFIG_FILE"),
    Flag("debug", "bool", "(logging) debug logs", aliases=(), variable="K3S_DEBUG"),
    Flag("v", "int", "(logging) verbosity of the components", 0),
    *_flags("text", "vmodule", "(logging) verbosity by file"),
    Flag("log", "text", "(logging) log to this file", aliases=("l",)),
    *_flags("bool", "alsologtostderr", "(logging) log to stderr as well"),
    Flag("token", "text", "(cluster) secret that nodes join with", "", ("t",), "K3S_TOKEN"),
    Flag("token-file", "text", "(cluster) file that holds the token", "", (), "K3S_TOKEN_FILE"),
    Flag("server", "text", "(cluster) server to join", "", ("s",), "K3S_URL"),
    Flag("data-dir", "text", "(data) folder of the state", DATA_DIR, ("d",), "K3S_DATA_DIR"),
    Flag("node-name", "text", "(agent/node) name of the node", "", (), "K3S_NODE_NAME"),
    *_flags("bool", "with-node-id", "(agent/node) append an id to the name"),
    *_flags("list", "node-label", "(agent/node) labels to register with"),
    *_flags("list", "node-taint", "(agent/node) taints to register with"),
    Flag("node-ip", "list", "(agent/networking) addresses of the node", None, ("i",)),
    *_flags("list", "node-external-ip", "(agent/networking) external addresses of the node"),
    *_flags("list", "node-internal-dns node-external-dns", "(agent/networking) names of the node"),
    *_flags("bool", "protect-kernel-defaults", "(agent/node) refuse other kernel settings"),
    *_flags("bool", "selinux", "(agent/node) SELinux in containerd"),
    *_flags("int", "lb-server-port", "(agent/node) port of the client load balancer", 6444),
    *_flags("list", "kubelet-arg", "(agent/flags) flag for the kubelet"),
    *_flags("list", "kube-proxy-arg", "(agent/flags) flag for kube-proxy"),
    *_flags(
        "text",
        "image-credential-provider-bin-dir image-credential-provider-config",
        "(agent/node) credential provider",
    ),
    *_flags(
        "text",
        "container-runtime-endpoint default-runtime image-service-endpoint pause-image snapshotter "
        "private-registry system-default-registry",
        "(agent/runtime) container runtime",
    ),
    *_flags(
        "bool",
        "docker disable-default-registry-endpoint nonroot-devices prefer-bundled-bin rootless "
        "enable-pprof",
        "(agent/runtime) container runtime",
    ),
    *_flags("list", "airgap-extra-registry", "(agent/runtime) more registries"),
    *_flags(
        "text",
        "resolv-conf flannel-iface flannel-conf flannel-cni-conf vpn-auth vpn-auth-file",
        "(agent/networking) network of the node",
    ),
    *_flags("text", "bind-address", "(listener) address to listen on", "0.0.0.0"),
]

S3 = [
    ("bool", "", "enable snapshots in S3", None),
    ("text", "endpoint", "endpoint", "s3.amazonaws.com"),
    ("text", "endpoint-ca", "certificate authority of the endpoint", ""),
    ("bool", "skip-ssl-verify", "do not verify the endpoint", None),
    ("text", "access-key", "access key", ""),
    ("text", "secret-key", "secret key", ""),
    ("text", "session-token", "session token", ""),
    ("text", "bucket", "bucket", ""),
    ("text", "bucket-lookup-type", "how the bucket is addressed", "auto"),
    ("text", "region", "region", "us-east-1"),
    ("text", "folder", "folder in the bucket", ""),
    ("text", "proxy", "proxy", ""),
    ("text", "config-secret", "Secret that holds these settings", ""),
    ("bool", "insecure", "plain HTTP", None),
    ("duration", "timeout", "timeout", "5m0s"),
    ("int", "retention", "snapshots to keep in S3", 5),
]


def _s3(short: bool) -> list:
    found = []
    for kind, name, about, default in S3:
        full = "-".join(filter(None, ("etcd-s3", name)))
        variable = {"access-key": "AWS_ACCESS_KEY_ID", "secret-key": "AWS_SECRET_ACCESS_KEY"}
        aliases = (full.removeprefix("etcd-"),) if short else ()
        found.append(
            Flag(full, kind, f"(db) S3: {about}", default, aliases, variable.get(name, ""))
        )
    return found


def _snapshots(short: bool) -> list:
    return [
        Flag(
            "etcd-snapshot-dir", "text", "(db) folder of snapshots", "", ("dir",) if short else ()
        ),
        Flag(
            "etcd-snapshot-compress",
            "bool",
            "(db) compress snapshots",
            aliases=("snapshot-compress",) if short else (),
        ),
        *_s3(short),
    ]


SERVER = [
    *COMMON,
    *_flags("int", "https-listen-port", "(listener) port", 6443),
    *_flags("text", "advertise-address", "(listener) address to advertise", ""),
    *_flags("int", "advertise-port", "(listener) port to advertise", 0),
    *_flags("list", "tls-san", "(listener) more names for the certificate"),
    *_flags("bool", "tls-san-security", "(listener) refuse names not listed", True),
    *_flags("list", "cluster-cidr service-cidr cluster-dns", "(networking) ranges of the cluster"),
    *_flags("text", "service-node-port-range", "(networking) node ports", "30000-32767"),
    *_flags("text", "cluster-domain", "(networking) domain", "cluster.local"),
    *_flags("text", "flannel-backend", "(networking) backend of flannel", "vxlan"),
    *_flags("bool", "flannel-ipv6-masq flannel-external-ip", "(networking) flannel"),
    *_flags("text", "egress-selector-mode", "(networking) egress selector", "agent"),
    *_flags("text", "servicelb-namespace", "(networking) namespace of servicelb", "kube-system"),
    Flag("write-kubeconfig", "text", "(client) file", "", ("o",), "K3S_KUBECONFIG_OUTPUT"),
    Flag("write-kubeconfig-mode", "text", "(client) mode", "", (), "K3S_KUBECONFIG_MODE"),
    Flag("write-kubeconfig-group", "text", "(client) group", "", (), "K3S_KUBECONFIG_GROUP"),
    *_flags("text", "helm-job-image", "(helm) image of helm jobs", ""),
    Flag("agent-token", "text", "(cluster) token of agents only", "", (), "K3S_AGENT_TOKEN"),
    *_flags("text", "agent-token-file", "(cluster) file that holds it", ""),
    Flag(
        "cluster-init",
        "bool",
        "(cluster) new cluster with embedded etcd",
        None,
        (),
        "K3S_CLUSTER_INIT",
    ),
    Flag(
        "cluster-reset", "bool", "(cluster) become the only member", None, (), "K3S_CLUSTER_RESET"
    ),
    *_flags("text", "cluster-reset-restore-path", "(db) snapshot to restore", ""),
    *_flags(
        "list",
        "kube-apiserver-arg etcd-arg kube-controller-manager-arg kube-scheduler-arg "
        "kube-cloud-controller-manager-arg",
        "(flags) flag for this component",
    ),
    *_flags(
        "text",
        "datastore-endpoint datastore-cafile datastore-certfile datastore-keyfile",
        "(db) datastore of another kind",
        "",
    ),
    *_flags("bool", "kine-tls etcd-expose-metrics etcd-disable-snapshots", "(db) datastore"),
    *_flags("text", "etcd-snapshot-name", "(db) name of scheduled snapshots", "etcd-snapshot"),
    *_flags("text", "etcd-snapshot-schedule-cron", "(db) schedule of snapshots", "0 */12 * * *"),
    *_flags("int", "etcd-snapshot-retention", "(db) snapshots to keep", 5),
    *_flags("int", "etcd-snapshot-reconcile-interval", "(db) interval", 0),
    *_snapshots(False),
    *_flags("text", "default-local-storage-path", "(storage) path", ""),
    *_flags("list", "disable", "(components) packaged components to leave out"),
    *_flags(
        "bool",
        "disable-scheduler disable-cloud-controller disable-kube-proxy disable-network-policy "
        "disable-helm-controller disable-apiserver disable-controller-manager disable-etcd "
        "embedded-registry supervisor-metrics disable-agent",
        "(components) what runs",
    ),
    *_flags("bool", "secrets-encryption", "(experimental) encrypt Secrets at rest"),
    *_flags("text", "secrets-encryption-provider", "(experimental) provider", "aescbc"),
]

AGENT = COMMON

SNAPSHOT = [
    *(
        flag
        for flag in COMMON
        if flag.name in ("config", "debug", "log", "alsologtostderr", "data-dir", "node-name")
    ),
    Flag(
        "etcd-server", "text", "(cluster) server to ask", "https://127.0.0.1:6443", ("s", "server")
    ),
    Flag("etcd-token", "text", "(cluster) token", "", ("t", "token"), "K3S_TOKEN"),
    *_flags("text", "name", "(db) name of the snapshot", "on-demand"),
    Flag("etcd-snapshot-retention", "int", "(db) snapshots to keep", 5, ("snapshot-retention",)),
    Flag("output", "text", "(db) table, json or yaml", "table", ("o",)),
    *_snapshots(True),
]

PLAIN = [
    Flag("data-dir", "text", "(data) folder of the state", DATA_DIR, ("d",)),
    Flag("token", "text", "(cluster) token", "", ("t",), "K3S_TOKEN"),
    Flag("server", "text", "(cluster) server to ask", "https://127.0.0.1:6443", ("s",)),
    Flag("output", "text", "text or json", "text", ("o",)),
    Flag("new-token", "text", "new token", ""),
    *_flags("bool", "force skip", "(secrets-encrypt) order of the steps"),
]


class Settings(dict):
    """Values by name; `given` has those that somebody set."""

    given: set
    arguments: list


def text_of(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def from_files(path: str) -> list:
    """Flags from the configuration file and the files beside it; later ones win."""
    folder = path + ".d"
    files = [path] if os.path.exists(path) else []
    if os.path.isdir(folder):
        names = (
            name for name in sorted(os.listdir(folder)) if name.lower().endswith((".yaml", ".yml"))
        )
        files += [os.path.join(folder, name) for name in names]
    values: dict = {}
    for file in files:
        with open(file, encoding="utf-8") as stream:
            try:
                data = yaml.safe_load(stream) or {}
            except yaml.YAMLError as problem:
                raise Fatal(f"{file}: yaml: {str(problem).splitlines()[0]}") from problem
        if not isinstance(data, dict):
            raise Fatal(f"{file}: yaml: unmarshal errors: cannot unmarshal into yaml.MapSlice")
        for key, value in data.items():
            name = str(key).removesuffix("+")
            if str(key).endswith("+") and name in values:
                values[name] = _list(values[name]) + _list(value)
            else:
                values[name] = value
    found = []
    for name, value in values.items():
        prefix = "-" if len(name) == 1 else "--"
        for item in value if isinstance(value, list) else [value]:
            found.append(f"{prefix}{name}={text_of(item)}")
    return found


def _list(value: object) -> list:
    return value if isinstance(value, list) else [value]


def known(flags: list, arguments: list) -> list:
    """Leaves out what a configuration file says that this command does not know."""
    names = {name for flag in flags for name in flag.names}
    kept = []
    for argument in arguments:
        name = re.match(r"-+([^=]*)=", argument)
        if name and name[1] in names:
            kept.append(argument)
        else:
            warn(f"Unknown flag {argument.split('=')[0]} found in config.yaml, skipping\n")
    return kept


def parse(flags: list, arguments: list) -> tuple:
    """Settings, and what is left over, as a command line of k3s is read."""
    by_name = {name: flag for flag in flags for name in flag.names}
    settings = Settings({flag.name: flag.default for flag in flags})
    settings.given, settings.arguments = set(), list(arguments)
    for flag in flags:
        if flag.variable and os.environ.get(flag.variable):
            settings[flag.name] = os.environ[flag.variable]
            settings.given.add(flag.name)
    rest = list(arguments)
    fresh = set()
    while rest and rest[0].startswith("-") and rest[0] != "-":
        name, equals, value = rest.pop(0).lstrip("-").partition("=")
        flag = by_name.get(name)
        if flag is None:
            raise Usage(f"flag provided but not defined: -{name}")
        if not equals:
            if flag.kind == "bool":
                value = "true"
            elif not rest:
                raise Usage(f"flag needs an argument: -{name}")
            else:
                value = rest.pop(0)
        converted = _converted(flag, name, value)
        if flag.kind == "list" and flag.name in fresh:
            converted = settings[flag.name] + converted
        settings[flag.name] = converted
        settings.given.add(flag.name)
        fresh.add(flag.name)
    return settings, rest


class Usage(Fatal):
    """The command line is wrong."""


def _converted(flag: Flag, name: str, value: str) -> object:
    if flag.kind == "bool":
        if value not in (
            "true",
            "false",
            "1",
            "0",
            "t",
            "f",
            "T",
            "F",
            "TRUE",
            "FALSE",
            "True",
            "False",
        ):
            raise Usage(f'invalid boolean value "{value}" for -{name}: parse error')
        return value.lower() in ("true", "1", "t")
    if flag.kind == "int":
        if not re.fullmatch(r"[+-]?\d+", value):
            raise Usage(f'invalid value "{value}" for flag -{name}: parse error')
        return int(value)
    if flag.kind == "list":
        return [value] if value else []
    return value


def usage(command: str, flags: list, about: str) -> str:
    lines = [
        f"NAME:\n   k3s {command} - {about}\n",
        f"USAGE:\n   k3s {command} [OPTIONS]\n",
        "OPTIONS:",
    ]
    for flag in flags:
        words = ", ".join(
            ("-" if len(name) == 1 else "--") + name + ("" if flag.kind == "bool" else " value")
            for name in flag.names
        )
        default = "" if flag.default in (None, "") else f" (default: {text_of(flag.default)})"
        variable = f" [${flag.variable}]" if flag.variable else ""
        lines.append(f"   {words:<42}{flag.about}{default}{variable}")
    return "\n".join([*lines, "   --help, -h" + " " * 32 + "show help"])


def read(command: str, flags: list, arguments: list, strict: bool) -> tuple:
    """Settings of a command from its configuration files and its command line."""
    path = os.environ.get("K3S_CONFIG_FILE", CONFIG_FILE)
    for index, argument in enumerate(arguments):
        if argument in ("-c", "--config") and index + 1 < len(arguments):
            path = arguments[index + 1]
        elif argument.startswith(("--config=", "-c=")):
            path = argument.partition("=")[2]
    configured = from_files(path)
    if not strict:
        configured = known(flags, configured)
    try:
        return parse(flags, [*configured, *arguments])
    except Usage as problem:
        print(f"Incorrect Usage: {problem}\n\n{usage(command, flags, 'stand-in')}")
        sys.stdout.flush()
        raise
