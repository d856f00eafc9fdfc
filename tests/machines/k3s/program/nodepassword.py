"""Each node has a password of its own, so that no other machine takes its name. The cluster keeps
the hash in a Secret; a machine that is made anew under an old name is refused until that is gone.
"""

import base64
import hashlib
import hmac
import os

from api import Api
from paths import NODE_PASSWORD, read, write

REJECTED = (
    "Node password rejected, duplicate hostname or contents of '/etc/rancher/node/password' may "
    "not match server node-passwd entry, try enabling a unique node name with the --with-node-id "
    "flag"
)
SECRETS = "/api/v1/namespaces/kube-system/secrets"


def own() -> str:
    if not os.path.exists(NODE_PASSWORD):
        write(NODE_PASSWORD, os.urandom(16).hex() + "\n")
    return read(NODE_PASSWORD).strip()


def ensure(api: Api, node: str, password: str) -> bool:
    """Whether this is the password of the node; the first one is taken."""
    found = api.find(f"{SECRETS}/{node}.node-password.k3s")
    if found is None:
        made = {
            "metadata": {"name": f"{node}.node-password.k3s"},
            "immutable": True,
            "data": {"hash": base64.b64encode(_hash(password, os.urandom(8)).encode()).decode()},
        }
        return api.create(SECRETS, made) is not None
    kept = base64.b64decode(found["data"]["hash"]).decode()
    salt = bytes.fromhex(kept.split(":")[1])
    return hmac.compare_digest(kept, _hash(password, salt))


def forget(api: Api, node: str) -> None:
    api.delete(f"{SECRETS}/{node}.node-password.k3s")


def _hash(password: str, salt: bytes) -> str:
    word = hashlib.scrypt(password.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**26)
    return f"$1:{salt.hex()}:15:8:1:{base64.b64encode(word).decode()}"
