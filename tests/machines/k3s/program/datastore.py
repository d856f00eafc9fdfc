"""The embedded etcd: a real one, with the certificates, the ports and the folder of k3s."""

import os
import time
import uuid

import programs
from log import Fatal, info
from paths import Paths, read, write


class Datastore:
    def __init__(self, paths: Paths, node: str, address: str, arguments: list, metrics: bool):
        self.paths, self.node, self.address = paths, node, address
        self.arguments, self.metrics = arguments, metrics
        self.process = None
        self.log = os.path.join(paths.logs, "etcd.log")

    @property
    def peer(self) -> str:
        return f"https://{self.address}:2380"

    @property
    def initialized(self) -> bool:
        return os.path.isdir(os.path.join(self.paths.etcd, "member", "wal"))

    def name(self, fresh: bool = False) -> str:
        file = os.path.join(self.paths.etcd, "name")
        if fresh or not os.path.exists(file):
            write(file, f"{self.node}-{uuid.uuid4().hex[:8]}")
        return read(file)

    def start(self, reset: bool = False, cluster: str = "") -> None:
        """`cluster` are the members that this one joins, as etcd wants them told."""
        name, tls = self.name(), self.paths.etcd_tls
        os.chmod(self.paths.etcd, 0o700)
        clients, peers = "https://127.0.0.1:2379", "https://127.0.0.1:2380"
        if not reset and self.address != "127.0.0.1":
            clients += f",https://{self.address}:2379"
            peers += f",{self.peer}"
        measured = "http://127.0.0.1:2381"
        if self.metrics and self.address != "127.0.0.1":
            measured += f",http://{self.address}:2381"
        arguments = [
            f"--name={name}",
            f"--data-dir={self.paths.etcd}",
            f"--listen-client-urls={clients}",
            f"--advertise-client-urls=https://{self.address}:2379",
            f"--listen-peer-urls={peers}",
            f"--initial-advertise-peer-urls={self.peer}",
            f"--initial-cluster={cluster or f'{name}={self.peer}'}",
            f"--initial-cluster-state={'existing' if cluster else 'new'}",
            "--heartbeat-interval=500",
            "--election-timeout=5000",
            f"--listen-metrics-urls={measured}",
            "--client-cert-auth",
            f"--trusted-ca-file={tls}/server-ca.crt",
            f"--cert-file={tls}/server-client.crt",
            f"--key-file={tls}/server-client.key",
            "--peer-client-cert-auth",
            f"--peer-trusted-ca-file={tls}/peer-ca.crt",
            f"--peer-cert-file={tls}/peer-server-client.crt",
            f"--peer-key-file={tls}/peer-server-client.key",
            *(["--force-new-cluster"] if reset else []),
            *(f"--{argument.lstrip('-')}" for argument in self.arguments),
        ]
        self.process = programs.start("etcd", arguments, self.log)
        self._wait()

    def _wait(self) -> None:
        """Until there is a quorum, and it has taken in this member; never gives up, as k3s."""
        told = 0.0
        while True:
            programs.check(self.process, "etcd", self.log)
            try:
                self.control("endpoint", "health", "--command-timeout=2s")
                info("etcd data store connection OK")
                return
            except RuntimeError as problem:
                if time.monotonic() - told > 5:
                    told = time.monotonic()
                    info(f"Failed to test data store connection: {problem}")
                time.sleep(0.2)

    def stop(self) -> None:
        programs.stop(self.process)
        self.process = None

    def control(
        self, *arguments: str, text: str | None = None, at: str = "https://127.0.0.1:2379"
    ) -> str:
        tls = self.paths.etcd_tls
        return programs.run(
            [
                programs.path("etcdctl"),
                f"--endpoints={at}",
                f"--cacert={tls}/server-ca.crt",
                f"--cert={tls}/client.crt",
                f"--key={tls}/client.key",
                *arguments,
            ],
            text,
        )

    def put(self, key: str, value: str) -> None:
        self.control("put", key, text=value)

    def get(self, key: str) -> str:
        return self.control("get", key, "--print-value-only").removesuffix("\n")

    def keys(self, prefix: str) -> list:
        return self.control("get", prefix, "--prefix", "--keys-only").split()

    def delete(self, key: str) -> None:
        self.control("del", key)

    def save(self, path: str) -> None:
        self.control("snapshot", "save", path)
        os.chmod(path, 0o600)

    def restore(self, snapshot: str) -> None:
        """Moves the database away and makes one of the snapshot. As with k3s the old one is away
        already when a snapshot turns out to be broken."""
        name = self.name()
        old = f"{self.paths.etcd}-old-{int(time.time())}"
        os.rename(self.paths.etcd, old)
        info(f"Pre-restore etcd database moved to {old}")
        try:
            programs.run(
                [
                    programs.path("etcdutl"),
                    "snapshot",
                    "restore",
                    snapshot,
                    "--name",
                    name,
                    "--data-dir",
                    self.paths.etcd,
                    "--initial-cluster",
                    f"{name}={self.peer}",
                    "--initial-advertise-peer-urls",
                    self.peer,
                ]
            )
        except RuntimeError as problem:
            raise Fatal(
                f"starting kubernetes: preparing server: start managed database: {problem}"
            ) from problem
        write(os.path.join(self.paths.etcd, "name"), name)
