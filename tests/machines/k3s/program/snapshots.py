"""Snapshots of the database, on disk and in S3, as the server of k3s takes and lists them."""

import datetime
import os
import time
import zipfile
import zlib

from datastore import Datastore
from log import error, info, warn
from paths import Paths
from s3 import Bucket, Refused


class Snapshots:
    def __init__(self, store: Datastore, paths: Paths, settings: dict, node: str, about: dict):
        self.store, self.paths, self.settings, self.node, self.about = (
            store,
            paths,
            settings,
            node,
            about,
        )

    def folder(self, settings: dict) -> str:
        folder = settings["etcd-snapshot-dir"] or self.paths.snapshots
        if folder == self.paths.snapshots:
            os.makedirs(folder, mode=0o700, exist_ok=True)
        if not os.path.isdir(folder):
            raise Refused(
                f"failed to get etcd-snapshot-dir: stat {folder}: no such file or directory"
            )
        return folder

    def answer(self, request: dict) -> dict:
        """What `k3s etcd-snapshot` asks for."""
        settings = {**self.settings, **(request.get("settings") or {})}
        bucket = Bucket.of(settings) if settings["etcd-s3"] else None
        if bucket:
            try:
                bucket.check()
            except Refused as problem:
                raise Refused(f"failed to initialize S3 client: {problem}") from problem
        operation, names = request.get("operation"), request.get("name") or []
        if operation == "list":
            return {
                "kind": "ETCDSnapshotFileList",
                "apiVersion": "k3s.cattle.io/v1",
                "items": self.items(settings, bucket),
            }
        if operation == "save":
            return {"Created": self.save(names[0], settings, bucket)}
        if operation == "delete":
            return {"Deleted": self.delete(names, settings, bucket)}
        if operation == "prune":
            return {"Deleted": self.prune(names[0], settings, bucket)}
        raise Refused("invalid snapshot operation")

    def save(self, base: str, settings: dict, bucket: Bucket | None) -> list:
        name = f"{base}-{self.node}-{int(time.time())}"
        path = os.path.join(self.folder(settings), name)
        info(f"Saving etcd snapshot to {path}")
        self.store.save(path)
        if settings["etcd-snapshot-compress"]:
            with zipfile.ZipFile(path + ".zip", "w", zipfile.ZIP_DEFLATED) as archive:
                archive.write(path, name)
            os.chmod(path + ".zip", 0o600)
            os.unlink(path)
            name, path = name + ".zip", path + ".zip"
        created = [name]
        if bucket:
            info(f"Saving etcd snapshot {name} to S3")
            try:
                bucket.put(name, path, self.about)
                created.append(name)
                info(f"S3 upload complete for {name}")
            except (Refused, OSError) as problem:
                # k3s says so in its log only; whoever asked for the snapshot is told of success.
                error(f"Error received during snapshot upload to S3: {problem}")
        return created

    def scheduled(self) -> None:
        base = self.settings["etcd-snapshot-name"]
        bucket = Bucket.of(self.settings) if self.settings["etcd-s3"] else None
        if bucket:
            try:
                bucket.check()
            except Refused as problem:
                warn(f"Unable to initialize S3 client: {problem}")
                bucket = None
        self.save(base, self.settings, bucket)
        self.prune(base, self.settings, bucket)

    def items(self, settings: dict, bucket: Bucket | None) -> list:
        found = []
        folder = self.folder(settings)
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                moment = _moment(name, os.path.getmtime(path))
                found.append(
                    _item(name, self.node, f"file://{path}", os.path.getsize(path), moment)
                )
        for name, size, when in bucket.list() if bucket else []:
            written = datetime.datetime.fromisoformat(when.replace("Z", "+00:00")).timestamp()
            item = _item(name, "s3", bucket.location(name), size, _moment(name, written))
            item["spec"]["s3"] = {
                "endpoint": bucket.endpoint,
                "bucket": bucket.bucket,
                "prefix": bucket.folder,
            }
            found.append(item)
        return sorted(
            found, key=lambda item: (item["status"]["creationTime"], item["spec"]["snapshotName"])
        )

    def delete(self, names: list, settings: dict, bucket: Bucket | None) -> list:
        deleted = []
        folder = self.folder(settings)
        for name in names:
            if os.path.basename(name) != name:
                raise Refused("invalid snapshot name: path traversal not allowed")
            if os.path.isfile(os.path.join(folder, name)):
                os.unlink(os.path.join(folder, name))
                deleted.append(name)
            if bucket and name in [found[0] for found in bucket.list()]:
                bucket.delete(name)
                deleted.append(name)
        return deleted

    def prune(self, base: str, settings: dict, bucket: Bucket | None) -> list:
        kept, kept_in_s3 = settings["etcd-snapshot-retention"], settings["etcd-s3-retention"]
        folder, start = self.folder(settings), f"{base}-{self.node}"
        here = [name for name in os.listdir(folder) if name.startswith(start)]
        here.sort(key=lambda name: _moment(name, 0), reverse=True)
        deleted = here[kept:] if kept >= 1 else []
        for name in deleted:
            os.unlink(os.path.join(folder, name))
        if bucket and kept_in_s3 >= 1:
            there = sorted(bucket.list(base), key=lambda found: found[2], reverse=True)
            for name, _, _ in there[kept_in_s3:]:
                bucket.delete(name)
                deleted.append(name)
        return deleted


def unpacked(path: str, folder: str) -> str:
    if not path.endswith(".zip"):
        return path
    info(f"Decompressing etcd snapshot file: {path}")
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.extract(archive.namelist()[0], folder)
    except (zipfile.BadZipFile, zlib.error) as problem:
        raise Refused(f"zip: not a valid zip file: {problem}") from problem


def _moment(name: str, otherwise: float) -> int:
    last = name.removesuffix(".zip").rpartition("-")[2]
    return int(last) if last.isdigit() else int(otherwise)


def _item(name: str, node: str, location: str, size: int, moment: int) -> dict:
    when = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )
    return {
        "metadata": {"name": f"{'s3' if node == 's3' else 'local'}-{name}"},
        "spec": {"snapshotName": name, "nodeName": node, "location": location},
        "status": {"size": str(size), "creationTime": when, "readyToUse": True},
    }
