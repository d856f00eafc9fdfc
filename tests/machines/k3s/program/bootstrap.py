"""What a server needs to be the same server again: authorities, passwords and the key of Secrets.
k3s keeps it in the database, encrypted with the token: so a snapshot is worth nothing without the
token. The cipher here is of Python's own library; the rest is as in k3s."""

import base64
import hashlib
import hmac
import json
import os
import shutil
import time

import certificates
from datastore import Datastore
from log import Fatal, info, warn
from paths import Paths, write

DIFFERENT = "bootstrap data already found and encrypted with different token"


def key_of(password: str) -> str:
    return f"/bootstrap/{hashlib.sha256(password.encode()).hexdigest()[:12]}"


def save(store: Datastore, paths: Paths, password: str) -> None:
    store.put(key_of(password), _encrypt(password, json.dumps(collected(paths))))


def collected(paths: Paths) -> dict:
    data = {}
    for name, path in _files(paths).items():
        if not os.path.exists(path):
            continue
        with open(path, "rb") as file:
            content = base64.b64encode(file.read()).decode()
        data[name] = {"Timestamp": os.path.getmtime(path), "Content": content}
    return data


def rotate(store: Datastore, paths: Paths, old: str, new: str) -> None:
    save(store, paths, new)
    if old != new:
        store.delete(key_of(old))


def reconcile(store: Datastore, paths: Paths, password: str, reset: bool) -> bool:
    """Takes from the database what differs on disk; says whether anything did."""
    found = store.keys("/bootstrap/")
    if not found:
        return False
    if key_of(password) not in found:
        raise Fatal(f"preparing server: failed to bootstrap cluster data: {DIFFERENT}")
    return take(paths, json.loads(_decrypt(password, store.get(key_of(password)))), reset)


def take(paths: Paths, data: dict, reset: bool = False) -> bool:
    info("Reconciling bootstrap data between datastore and disk")
    files = _files(paths)
    changed = {}
    for name, entry in data.items():
        content, path = base64.b64decode(entry["Content"]), files[name]
        if os.path.exists(path):
            with open(path, "rb") as file:
                if file.read() == content:
                    continue
            if not reset and os.path.getmtime(path) - entry["Timestamp"] >= 3:
                raise Fatal(
                    f"{path} newer than datastore and could cause a cluster outage. Remove the "
                    "file(s) from disk and restart to be recreated from datastore."
                )
        changed[path] = (content, entry["Timestamp"])
    if changed and reset and os.path.isdir(paths.tls):
        old = f"{paths.tls}-{int(time.time())}"
        warn(f"Cluster reset: backing up certificates directory to {old}")
        shutil.copytree(paths.tls, old)
    for path, (content, moment) in changed.items():
        warn(f"Updating bootstrap data on disk from datastore: {path}")
        write(path, content, 0o644 if path.endswith(".crt") else 0o600)
        os.utime(path, (moment, moment))
    return bool(changed)


def _files(paths: Paths) -> dict:
    found = {"ServiceKey": os.path.join(paths.tls, "service.key")}
    for name in certificates.AUTHORITIES:
        for end in (".crt", ".key"):
            found[name + end] = os.path.join(paths.tls, name + end)
    return {**found, "PasswdFile": paths.passwd, "EncryptionConfig": paths.encryption}


def _encrypt(password: str, text: str) -> str:
    salt, data = os.urandom(16), text.encode()
    cipher = _mix(password, salt, data)
    return base64.b64encode(salt + _seal(password, salt + cipher) + cipher).decode()


def _decrypt(password: str, text: str) -> str:
    data = base64.b64decode(text)
    salt, seal, cipher = data[:16], data[16:48], data[48:]
    if not hmac.compare_digest(seal, _seal(password, salt + cipher)):
        raise Fatal(
            "preparing server: failed to bootstrap cluster data: "
            "cipher: message authentication failed"
        )
    return _mix(password, salt, cipher).decode()


def _mix(password: str, salt: bytes, data: bytes) -> bytes:
    stream = hashlib.shake_256(hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 4096)).digest(
        len(data)
    )
    return bytes(left ^ right for left, right in zip(data, stream, strict=True))


def _seal(password: str, data: bytes) -> bytes:
    return hmac.new(password.encode(), data, "sha256").digest()
