"""A small client of the Kubernetes API, with one link that is kept."""

import http.client
import json
import ssl
import threading


class Problem(Exception):
    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


class Api:
    def __init__(self, host: str, port: int, authority: str, base: str):
        self.host, self.port = host, port
        self.context = ssl.create_default_context(cafile=authority)
        self.context.load_cert_chain(base + ".crt", base + ".key")
        self.link = None
        self.lock = threading.Lock()

    def ask(
        self, method: str, path: str, body: object = None, kind: str = "application/json"
    ) -> dict:
        with self.lock:
            for again in (True, False):
                try:
                    if self.link is None:
                        self.link = http.client.HTTPSConnection(
                            self.host, self.port, timeout=30, context=self.context
                        )
                    data = None if body is None else json.dumps(body)
                    self.link.request(
                        method, path, data, {"Content-Type": kind, "Accept": "application/json"}
                    )
                    answer = self.link.getresponse()
                    text = answer.read()
                    if answer.will_close:
                        self._close()
                    break
                except (OSError, http.client.HTTPException):
                    self._close()
                    if not again:
                        raise
        if answer.status >= 400:
            raise Problem(answer.status, _message(text, answer.status))
        return json.loads(text) if text.startswith((b"{", b"[")) else {"text": text.decode()}

    def get(self, path: str) -> dict:
        return self.ask("GET", path)

    def find(self, path: str) -> dict | None:
        try:
            return self.ask("GET", path)
        except Problem as problem:
            if problem.status == 404:
                return None
            raise

    def create(self, path: str, body: dict) -> dict | None:
        try:
            return self.ask("POST", path, body)
        except Problem as problem:
            if problem.status == 409:
                return None
            raise

    def merge(self, path: str, body: dict) -> dict:
        return self.ask("PATCH", path, body, "application/merge-patch+json")

    def apply(self, path: str, body: dict, manager: str) -> dict:
        target = f"{path}?fieldManager={manager}&force=true"
        return self.ask("PATCH", target, body, "application/apply-patch+yaml")

    def delete(self, path: str) -> None:
        try:
            self.ask("DELETE", path)
        except Problem as problem:
            if problem.status != 404:
                raise

    def _close(self) -> None:
        if self.link is not None:
            self.link.close()
        self.link = None


def _message(text: bytes, status: int) -> str:
    try:
        return json.loads(text).get("message") or str(status)
    except ValueError:
        return text.decode(errors="replace").strip() or str(status)
