"""Where k3s keeps what it knows."""

import os

NODE_PASSWORD = "/etc/rancher/node/password"
KUBECONFIG = "/etc/rancher/k3s/k3s.yaml"


class Paths:
    def __init__(self, data_dir: str):
        self.server = os.path.join(data_dir, "server")
        self.agent = os.path.join(data_dir, "agent")
        self.tls = os.path.join(self.server, "tls")
        self.etcd_tls = os.path.join(self.tls, "etcd")
        self.cred = os.path.join(self.server, "cred")
        self.db = os.path.join(self.server, "db")
        self.etcd = os.path.join(self.db, "etcd")
        self.snapshots = os.path.join(self.db, "snapshots")
        self.reset_flag = os.path.join(self.db, "reset-flag")
        self.manifests = os.path.join(self.server, "manifests")
        self.token = os.path.join(self.server, "token")
        self.passwd = os.path.join(self.cred, "passwd")
        self.encryption = os.path.join(self.cred, "encryption-config.json")
        self.logs = os.path.join(data_dir, "stand-in")

    def make_server(self) -> None:
        for folder in (self.etcd_tls, self.cred, self.db, self.manifests, self.logs):
            os.makedirs(folder, mode=0o700, exist_ok=True)


def write(path: str, content: str | bytes, mode: int = 0o600) -> None:
    """Writes a file in one step, so that nobody reads half of it."""
    data = content.encode() if isinstance(content, str) else content
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    temporary = path + ".new"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(descriptor, "wb") as file:
        os.fchmod(file.fileno(), mode)
        file.write(data)
    os.replace(temporary, path)


def read(path: str) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()
