"""`k3s server`: starts the database and the API, and everything that k3s puts around them."""

import base64
import ipaddress
import json
import os
import pwd
import signal
import socket
import threading
import time

import bootstrap
import certificates
import deploy
import joining
import members
import node
import nodepassword
import programs
import snapshots
import supervisor
import tokens
from access import Access
from api import Api, Problem
from controllers import Controllers
from datastore import Datastore
from encryption import Encryption
from log import Fatal, error, info
from paths import KUBECONFIG, Paths, read, write
from s3 import Bucket, Refused

# The ranges that k3s takes by itself, as numbers: addresses of networks are in no file here.
CLUSTER_CIDR = str(ipaddress.ip_network((10 << 24 | 42 << 16, 16)))
SERVICE_CIDR = str(ipaddress.ip_network((10 << 24 | 43 << 16, 16)))

PREPARING = "starting kubernetes: preparing server: start managed database: "


class Server:
    def __init__(self, settings: dict, version: str):
        self.settings, self.version = settings, version
        self.paths = Paths(settings["data-dir"])
        self.name, self.address = node.name_of(settings), node.address_of(settings)
        self.port = settings["https-listen-port"]
        self.stopped, self.joined = threading.Event(), threading.Event()
        self.encryption = Encryption(self.paths)
        self.api_process = None
        self.api_log = os.path.join(self.paths.logs, "kube-apiserver.log")
        arguments = settings["etcd-arg"] or []
        self.store = Datastore(
            self.paths, self.name, self.address, arguments, bool(settings["etcd-expose-metrics"])
        )
        self.members = members.Members(self.store)
        self.services = ipaddress.ip_network((settings["service-cidr"] or [SERVICE_CIDR])[0])

    def run(self) -> None:
        settings = self.settings
        if settings["token-file"]:
            settings["token"] = read(settings["token-file"]).strip()
        if settings["server"] and settings["cluster-reset"]:
            raise Fatal(
                "cannot perform cluster-reset while server URL is set - "
                "remove server from configuration before resetting"
            )
        node.check(settings)
        if (
            settings["cluster-reset"]
            and settings["cluster-reset-restore-path"] == ""
            and os.path.exists(self.paths.reset_flag)
        ):
            raise Fatal(
                f"{PREPARING}Managed etcd cluster membership was previously reset, please remove "
                "the cluster-reset flag and start k3s normally. If you need to perform another "
                "cluster reset, you must first manually "
                f"delete the {self.paths.reset_flag} file"
            )
        info(f"Starting k3s {self.version}")
        self.paths.make_server()
        self.password = self._password()
        peer = None
        if settings["server"] and not self.store.initialized:
            peer = joining.join(self.paths, settings)
        certificates.make_authorities(self.paths)
        self._certificates()
        try:
            if settings["cluster-reset"]:
                self.reset()
            else:
                self.serve(peer)
        finally:
            self.stopped.set()
            programs.stop(self.api_process)
            self.store.stop()

    def _password(self) -> str:
        """That of the configuration, else of the file, else a new one."""
        if self.settings["token"]:
            return tokens.password_of(self.settings["token"])
        if os.path.exists(self.paths.token):
            return tokens.password_of(read(self.paths.token).strip())
        return os.urandom(16).hex()

    def _certificates(self) -> None:
        names = [name for given in self.settings["tls-san"] or [] for name in given.split(",")]
        addresses = [
            self.address,
            *([self.settings["advertise-address"]] if self.settings["advertise-address"] else []),
        ]
        certificates.make_leaves(
            self.paths, self.name, addresses, names, str(next(self.services.hosts()))
        )

    def reset(self) -> None:
        restore = self.settings["cluster-reset-restore-path"]
        if restore:
            self.store.restore(self._snapshot(restore))
        elif not self.store.initialized:
            raise Fatal(
                f"{PREPARING}cannot perform cluster-reset without an embedded etcd database"
            )
        write(self.paths.reset_flag, "")
        self.store.start(reset=True)
        if bootstrap.reconcile(self.store, self.paths, self.password, reset=True):
            self._certificates()
        tokens.write_files(self.paths, self.password, self._agent_password())
        self.store.stop()
        info(
            "Managed etcd cluster membership has been reset, restart without --cluster-reset flag "
            "now. Backup and delete ${datadir}/server/db on each peer etcd server and rejoin the "
            "nodes"
        )

    def _snapshot(self, restore: str) -> str:
        os.makedirs(self.paths.snapshots, mode=0o700, exist_ok=True)
        if self.settings["etcd-s3"]:
            info(f"Retrieving etcd snapshot {restore} from S3")
            bucket, path = Bucket.of(self.settings), os.path.join(
                self.paths.snapshots, os.path.basename(restore)
            )
            try:
                bucket.check()
            except Refused as problem:
                raise Fatal(f"{PREPARING}failed to initialize S3 client: {problem}") from problem
            try:
                bucket.get(restore, path)
            except (Refused, OSError) as problem:
                raise Fatal(
                    f"{PREPARING}failed to download snapshot from S3: {problem}"
                ) from problem
            info(f"S3 download complete for {path}")
            restore = path
        if not os.path.exists(restore):
            raise Fatal(f"{PREPARING}etcd: snapshot path does not exist: {restore}")
        if os.path.isdir(restore):
            raise Fatal(
                f"{PREPARING}etcd: snapshot path must be a file, not a directory: {restore}"
            )
        try:
            return snapshots.unpacked(restore, self.paths.snapshots)
        except Refused as problem:
            raise Fatal(f"{PREPARING}{problem}") from problem

    def serve(self, peer: Access | None) -> None:
        was_reset = os.path.exists(self.paths.reset_flag)
        if was_reset:
            os.unlink(self.paths.reset_flag)
        if peer:
            self.members.join(peer)
        else:
            self.store.start()
        if bootstrap.reconcile(self.store, self.paths, self.password, reset=False):
            self._certificates()
            self.store.stop()
            self.store.start()
        if self.settings["secrets-encryption"]:
            self.encryption.make()
        tokens.write_files(self.paths, self.password, self._agent_password())
        bootstrap.save(self.store, self.paths, self.password)
        self._start_api()
        supervisor.Supervisor(
            self.paths,
            self.settings["bind-address"] or "0.0.0.0",
            self.port,
            self.port + 1,
            self._routes(),
        ).start()
        self._kubeconfig()
        self._wait_for_api()
        if was_reset:
            nodepassword.forget(self.api, self.name)
        self._threads()
        info("k3s is up and running")
        notify()
        self._watch()

    def _agent_password(self) -> str:
        if self.settings["agent-token-file"]:
            self.settings["agent-token"] = read(self.settings["agent-token-file"]).strip()
        return (
            tokens.password_of(self.settings["agent-token"]) if self.settings["agent-token"] else ""
        )

    def _start_api(self) -> None:
        tls, etcd = self.paths.tls, self.paths.etcd_tls
        issuer = f"https://kubernetes.default.svc.{self.settings['cluster-domain']}"
        values = {
            "advertise-address": self.settings["advertise-address"] or self.address,
            "allow-privileged": "true",
            "anonymous-auth": "false",
            "api-audiences": f"{issuer},k3s",
            "authorization-mode": "Node,RBAC",
            "bind-address": "127.0.0.1",
            "cert-dir": os.path.join(tls, "temporary-certs"),
            "client-ca-file": f"{tls}/client-ca.crt",
            "enable-admission-plugins": "NodeRestriction",
            "enable-aggregator-routing": "true",
            "enable-bootstrap-token-auth": "true",
            "endpoint-reconciler-type": "none" if self.address.startswith("127.") else "lease",
            "etcd-cafile": f"{etcd}/server-ca.crt",
            "etcd-certfile": f"{etcd}/client.crt",
            "etcd-keyfile": f"{etcd}/client.key",
            "etcd-servers": "https://127.0.0.1:2379",
            "kubelet-client-certificate": f"{tls}/client-kube-apiserver.crt",
            "kubelet-client-key": f"{tls}/client-kube-apiserver.key",
            "profiling": "false",
            "proxy-client-cert-file": f"{tls}/client-auth-proxy.crt",
            "proxy-client-key-file": f"{tls}/client-auth-proxy.key",
            "requestheader-allowed-names": "system:auth-proxy",
            "requestheader-client-ca-file": f"{tls}/request-header-ca.crt",
            "requestheader-extra-headers-prefix": "X-Remote-Extra-",
            "requestheader-group-headers": "X-Remote-Group",
            "requestheader-username-headers": "X-Remote-User",
            "secure-port": str(self.port + 1),
            "service-account-issuer": issuer,
            "service-account-key-file": f"{tls}/service.key",
            "service-account-signing-key-file": f"{tls}/service.key",
            "service-cluster-ip-range": str(self.services),
            "service-node-port-range": self.settings["service-node-port-range"],
            "tls-cert-file": f"{tls}/serving-kube-apiserver.crt",
            "tls-private-key-file": f"{tls}/serving-kube-apiserver.key",
        }
        if self.encryption.on:
            values["encryption-provider-config"] = self.paths.encryption
            values["encryption-provider-config-automatic-reload"] = "true"
        for argument in self.settings["kube-apiserver-arg"] or []:
            key, _, value = argument.lstrip("-").partition("=")
            values[key] = value
        arguments = [f"--{key}={value}" if value else f"--{key}" for key, value in values.items()]
        info("Running kube-apiserver " + " ".join(arguments))
        self.api_process = programs.start("kube-apiserver", arguments, self.api_log)
        self.api = Api(
            "localhost", self.port + 1, f"{tls}/server-ca.crt", f"{tls}/client-supervisor"
        )

    def _wait_for_api(self) -> None:
        info("Waiting for API server to become available")
        for _ in range(600):
            self._alive()
            try:
                if self.api.get("/readyz")["text"] == "ok" and self.api.find(
                    "/api/v1/namespaces/kube-system"
                ):
                    info("Kube API server is now running")
                    return
            except (Problem, OSError):
                pass
            time.sleep(0.2)
        raise Fatal("kube-apiserver does not become ready")

    def _alive(self) -> None:
        programs.check(self.store.process, "etcd", self.store.log)
        programs.check(self.api_process, "kube-apiserver", self.api_log)

    def _kubeconfig(self) -> None:
        path = self.settings["write-kubeconfig"] or KUBECONFIG
        mode = int(self.settings["write-kubeconfig-mode"] or "600", 8)
        admin = os.path.join(self.paths.tls, "client-admin")
        text = admin_kubeconfig(f"https://127.0.0.1:{self.port}", self.paths, admin)
        write(path, text, mode)
        if self.settings["write-kubeconfig-group"]:
            os.chown(path, -1, pwd.getpwnam(self.settings["write-kubeconfig-group"]).pw_gid)
        write(os.path.join(self.paths.cred, "admin.kubeconfig"), text)

    def _threads(self) -> None:
        cluster = self.api.get("/api/v1/namespaces/kube-system")["metadata"]["uid"]
        about = {"k3s-cluster-id": cluster, "k3s-node-name": self.name}
        self.snapshots = snapshots.Snapshots(
            self.store, self.paths, self.settings, self.name, about
        )
        disabled = [item for given in self.settings["disable"] or [] for item in given.split(",")]
        own = node.Node(
            "server",
            self.settings,
            self.paths,
            self.version,
            f"https://127.0.0.1:{self.port}",
            tokens.users(self.paths)["node"][0],
        )
        controllers = Controllers(
            self.api, self.members, not self.settings["disable-helm-controller"]
        )
        kubeconfig = os.path.join(self.paths.cred, "admin.kubeconfig")
        for target, arguments in (
            (own.run, (self.stopped, self.joined)),
            (controllers.run, (self.stopped,)),
            (deploy.run, (self.paths, kubeconfig, disabled, self.stopped)),
            (self._roles, ()),
        ):
            threading.Thread(target=target, args=arguments, daemon=True).start()

    def _roles(self) -> None:
        """What a kubelet may not set: the labels of a server, and what its member is called."""
        labels = {f"node-role.kubernetes.io/{role}": "true" for role in ("control-plane", "etcd")}
        while not self.stopped.wait(1):
            try:
                self.api.merge(
                    f"/api/v1/nodes/{self.name}",
                    {"metadata": {"labels": labels, **members.words(self.store)}},
                )
                return
            except (Problem, OSError):
                continue

    def _watch(self) -> None:
        ended = threading.Event()
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: ended.set())
        while not ended.wait(1):
            self._alive()
        info("Shutdown request received")

    # --- what the supervisor answers ---

    def _routes(self) -> dict:
        tls, agent, server = self.paths.tls, supervisor.AGENT, supervisor.SERVER
        return {
            "/ping": ((), lambda _: b"pong"),
            "/cacerts": ((), supervisor.with_file(f"{tls}/server-ca.crt")),
            "/v1-k3s/server-ca.crt": (agent, supervisor.with_file(f"{tls}/server-ca.crt")),
            "/v1-k3s/client-ca.crt": (agent, supervisor.with_file(f"{tls}/client-ca.crt")),
            "/v1-k3s/client-kubelet.crt": (agent, self._kubelet),
            "/v1-k3s/readyz": (agent, self._ready),
            "/v1-k3s/config": (agent, lambda _: joining.critical(self.settings)),
            "/v1-k3s/server-bootstrap": (server, lambda _: bootstrap.collected(self.paths)),
            "/db/info": (server, lambda _: self.members.listed()),
            "/v1-k3s/apiservers": (agent, lambda _: [f"{self.address}:{self.port}"]),
            "/v1-k3s/encrypt/status": (server, lambda _: self.encryption.status()),
            "/v1-k3s/encrypt/config": (server, self._encrypt),
            "/v1-k3s/token": (server, self._token),
            "/db/snapshot": (server, self._snapshots),
        }

    def _ready(self, _) -> bytes:
        try:
            self.api.get("/readyz")
        except (Problem, OSError) as problem:
            raise supervisor.Denied(503, "runtime core not ready") from problem
        return b"ok"

    def _kubelet(self, request) -> bytes:
        name, password = request.header("k3s-node-name"), request.header("k3s-node-password")
        if not name or not password:
            raise supervisor.Denied(400, "node name or password not set")
        self._ready(request)
        if not nodepassword.ensure(self.api, name, password):
            raise supervisor.Denied(403, nodepassword.REJECTED)
        subject = f"/O=system:nodes/CN=system:node:{name}"
        base = certificates.sign(self.paths, f"kubelets/{name}", "client-ca", subject)
        return (read(base + ".crt") + read(base + ".key")).encode()

    def _snapshots(self, request) -> dict:
        return self.snapshots.answer(json.loads(request.body))

    def _encrypt(self, request) -> dict:
        if not self.encryption.on:
            raise supervisor.Denied(400, "secrets encryption is not enabled")
        asked = json.loads(request.body)
        if asked.get("stage") != "rotate_keys":
            raise supervisor.Denied(400, "this stand-in plays rotate-keys only")
        self.encryption.begin()
        bootstrap.save(self.store, self.paths, self.password)

        def rest() -> None:
            try:
                link = Api(
                    "localhost",
                    self.port + 1,
                    f"{self.paths.tls}/server-ca.crt",
                    f"{self.paths.tls}/client-supervisor",
                )
                self.encryption.finish(link, self.store)
                bootstrap.save(self.store, self.paths, self.password)
            except (Problem, OSError, RuntimeError) as problem:
                error(f"Failed to reencrypt secrets: {problem}")

        threading.Thread(target=rest, daemon=True).start()
        return {}

    def _token(self, request) -> dict:
        new = json.loads(request.body).get("newToken") or os.urandom(16).hex()
        old, self.password = self.password, tokens.password_of(new)
        tokens.write_files(self.paths, self.password, self._agent_password())
        bootstrap.rotate(self.store, self.paths, old, self.password)
        return {}


def admin_kubeconfig(server: str, paths: Paths, base: str) -> str:
    def inline(path: str) -> str:
        with open(path, "rb") as file:
            return base64.b64encode(file.read()).decode()

    authority = os.path.join(paths.tls, "server-ca.crt")
    cluster = {"certificate-authority-data": inline(authority), "server": server}
    user = {
        "client-certificate-data": inline(base + ".crt"),
        "client-key-data": inline(base + ".key"),
    }
    return node.kubeconfig("default", cluster, user)


def notify() -> None:
    """Tells systemd that the unit is up."""
    place = os.environ.get("NOTIFY_SOCKET")
    if not place:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as link:
        link.connect("\0" + place[1:] if place.startswith("@") else place)
        link.sendall(b"READY=1")
