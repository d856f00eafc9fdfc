"""Encryption of Secrets at rest, and the rotation of its key."""

import base64
import json
import os
import time

from api import Api
from datastore import Datastore
from log import info
from paths import Paths, read, write

START, FINISHED, ACTIVE = "start", "reencrypt_finished", "reencrypt_active"


class Encryption:
    def __init__(self, paths: Paths):
        self.paths = paths
        self.stage_file = os.path.join(paths.cred, "encryption-state.json")

    @property
    def on(self) -> bool:
        return os.path.exists(self.paths.encryption)

    def make(self) -> None:
        if not self.on:
            self._write([self._key("aescbckey")])

    def status(self) -> dict:
        if not self.on:
            return {
                "Enable": None,
                "Stage": "",
                "ActiveKey": "",
                "HashMatch": True,
                "InactiveKeys": [],
            }
        names = [key["name"] for key in self._keys()]
        return {
            "Enable": True,
            "Stage": self._stage(),
            "ActiveKey": names[0],
            "HashMatch": True,
            "InactiveKeys": names[1:],
        }

    def begin(self) -> None:
        name = f"aescbckey-{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())}"
        self._write([self._key(name), *self._keys()])
        write(self.stage_file, json.dumps(ACTIVE))

    def finish(self, api: Api, store: Datastore) -> None:
        """Writes every Secret anew once the API server uses the new key, then forgets the old."""
        name = self._keys()[0]["name"]
        for _ in range(120):
            probe = api.ask(
                "POST",
                "/api/v1/namespaces/kube-system/secrets",
                {"metadata": {"generateName": "k3s-reencrypt-"}},
            )
            made = probe["metadata"]["name"]
            kept = store.control(
                "get", f"/registry/secrets/kube-system/{made}", "--print-value-only", "--hex"
            )
            api.delete(f"/api/v1/namespaces/kube-system/secrets/{made}")
            if (
                kept.replace("\\x", "")
                .strip()
                .startswith(f"k8s:enc:aescbc:v1:{name}:".encode().hex())
            ):
                break
            time.sleep(1)
        else:
            raise RuntimeError("the API server does not take the new key")
        for secret in api.get("/api/v1/secrets")["items"]:
            place = secret["metadata"]
            api.ask(
                "PUT",
                f"/api/v1/namespaces/{place['namespace']}/secrets/{place['name']}",
                {**secret, "kind": "Secret", "apiVersion": "v1"},
            )
        self._write(self._keys()[:1])
        write(self.stage_file, json.dumps(FINISHED))
        info("Secrets are encrypted with the new key")

    def _stage(self) -> str:
        return json.loads(read(self.stage_file)) if os.path.exists(self.stage_file) else START

    def _keys(self) -> list:
        return json.loads(read(self.paths.encryption))["resources"][0]["providers"][0]["aescbc"][
            "keys"
        ]

    def _key(self, name: str) -> dict:
        return {"name": name, "secret": base64.b64encode(os.urandom(32)).decode()}

    def _write(self, keys: list) -> None:
        providers = [{"aescbc": {"keys": keys}}, {"identity": {}}]
        config = {
            "kind": "EncryptionConfiguration",
            "apiVersion": "apiserver.config.k8s.io/v1",
            "resources": [{"resources": ["secrets"], "providers": providers}],
        }
        write(self.paths.encryption, json.dumps(config))
