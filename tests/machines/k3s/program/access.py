"""How a node or a command of k3s reaches the supervisor, and what it says when it is refused."""

import base64
import hashlib
import http.client
import json
import ssl
import urllib.parse

import tokens


class Unreachable(Exception):
    """The server did not answer, or refused; the message is that of k3s."""


class Access:
    def __init__(self, server: str, token: str, user: str):
        self.server = server.rstrip("/")
        place = urllib.parse.urlsplit(self.server)
        if place.scheme != "https":
            raise Unreachable(f"only https:// URLs are supported, invalid scheme: {server}")
        self.host, self.port, self.user = place.hostname, place.port or 443, user
        authority, _, self.password = tokens.split(token)
        blind = ssl.create_default_context()
        blind.check_hostname, blind.verify_mode = False, ssl.CERT_NONE
        self.context = blind
        try:
            self.authorities = self._ask("GET", "/cacerts", authorize=False)
        except Unreachable as problem:
            raise Unreachable(f"failed to get CA certs: {problem}") from problem
        found = hashlib.sha256(self.authorities).hexdigest()
        if authority and authority != found:
            raise Unreachable(
                "token CA hash does not match the Cluster CA certificate hash: "
                f"{authority} != {found}"
            )
        self.context = ssl.create_default_context(cadata=self.authorities.decode())

    def get(self, path: str, headers: dict | None = None) -> bytes:
        return self._ask("GET", path, headers=headers)

    def send(self, method: str, path: str, body: object, timeout: float = 60) -> bytes:
        return self._ask(method, path, json.dumps(body).encode(), timeout=timeout)

    def _ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict | None = None,
        authorize: bool = True,
        timeout: float = 10,
    ) -> bytes:
        word = base64.b64encode(f"{self.user}:{getattr(self, 'password', '')}".encode()).decode()
        sent = {**(headers or {}), **({"Authorization": f"Basic {word}"} if authorize else {})}
        link = http.client.HTTPSConnection(
            self.host, self.port, timeout=timeout, context=self.context
        )
        try:
            link.request(method, path, body, sent)
            answer = link.getresponse()
            text = answer.read()
        except (OSError, http.client.HTTPException) as problem:
            raise Unreachable(f'Get "{self.server}{path}": {problem}') from problem
        finally:
            link.close()
        if answer.status != 200:
            told = _message(text)
            raise Unreachable(
                f"{self.server}{path}: {answer.status} {answer.reason}"
                + (f": {told}" if told else "")
            )
        return text


def _message(text: bytes) -> str:
    try:
        return json.loads(text).get("message", "")
    except ValueError:
        return ""
