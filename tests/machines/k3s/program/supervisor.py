"""The listener on 6443: the supervisor of k3s, which passes on to kube-apiserver what is not its
own.

Who shows a client certificate is known to kube-apiserver by the headers of its front proxy.
"""

import asyncio
import base64
import hmac
import json
import ssl
import threading
from collections.abc import Callable

import tokens
from log import Fatal, warn
from paths import Paths, read

AGENT, SERVER = ("k3s:agent", "k3s:server"), ("k3s:server",)
IDENTITY = ("x-remote-user", "x-remote-group", "x-remote-uid")


class Denied(Exception):
    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


class Request:
    def __init__(self, method: str, target: str, headers: list, certificate: dict | None):
        self.method, self.target, self.headers, self.certificate = (
            method,
            target,
            headers,
            certificate,
        )
        self.path = target.split("?")[0]
        self.body = b""

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def subject(self) -> dict:
        found: dict = {}
        for part in (self.certificate or {}).get("subject", ()):
            for key, value in part:
                found.setdefault(key, []).append(value)
        return found


class Supervisor:
    """`routes` maps a path to the roles that may ask, and a function of the request."""

    def __init__(self, paths: Paths, address: str, port: int, backend: int, routes: dict):
        self.paths, self.address, self.port, self.backend, self.routes = (
            paths,
            address,
            port,
            backend,
            routes,
        )
        tls = paths.tls
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(
            f"{tls}/serving-kube-apiserver.crt", f"{tls}/serving-kube-apiserver.key"
        )
        self.context.load_verify_locations(f"{tls}/client-ca.crt")
        self.context.verify_mode = ssl.CERT_OPTIONAL
        self.context.set_alpn_protocols(["http/1.1"])
        self.plain = ssl.create_default_context(cafile=f"{tls}/server-ca.crt")
        self.known = ssl.create_default_context(cafile=f"{tls}/server-ca.crt")
        self.known.load_cert_chain(f"{tls}/client-auth-proxy.crt", f"{tls}/client-auth-proxy.key")

    def start(self) -> None:
        ready, problems = threading.Event(), []

        def run() -> None:
            loop = asyncio.new_event_loop()
            asyncio.set_event_loop(loop)
            try:
                loop.run_until_complete(
                    asyncio.start_server(self._serve, self.address, self.port, ssl=self.context)
                )
            except OSError as problem:
                problems.append(problem)
            ready.set()
            if not problems:
                loop.run_forever()

        threading.Thread(target=run, daemon=True).start()
        ready.wait()
        if problems:
            raise Fatal(f"starting supervisor: {problems[0]}")

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
            method, target, _ = first.split(" ", 2)
            headers = [tuple(part.strip() for part in line.split(":", 1)) for line in lines]
            request = Request(method, target, headers, writer.get_extra_info("peercert"))
            route = self.routes.get(request.path)
            if route:
                await self._own(request, route, reader, writer)
            else:
                await self._pass(request, reader, writer)
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError, OSError):
            pass
        finally:
            writer.close()

    async def _own(self, request: Request, route: tuple, reader, writer) -> None:
        roles, action = route
        length = int(request.header("content-length") or 0)
        request.body = await reader.readexactly(length) if length else b""
        try:
            self._allow(request, roles)
            status, answer = 200, await asyncio.to_thread(action, request)
        except Denied as problem:
            status, answer = problem.status, _status(problem.status, str(problem))
        except Exception as problem:
            warn(f"{request.path}: {problem}")
            status, answer = 500, _status(500, str(problem))
        body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        words = {200: "OK", 401: "Unauthorized", 403: "Forbidden", 503: "Service Unavailable"}
        kind = "text/plain" if isinstance(answer, bytes) else "application/json"
        writer.write(
            f"HTTP/1.1 {status} {words.get(status, 'Internal Server Error')}\r\n"
            f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
            "Connection: close\r\n\r\n".encode() + body
        )
        await writer.drain()

    def _allow(self, request: Request, roles: tuple) -> None:
        if not roles:
            return
        subject = request.subject
        if "k3s:agent" in roles and "system:nodes" in subject.get("organizationName", []):
            return
        scheme, _, word = request.header("authorization").partition(" ")
        if scheme == "Basic":
            user, _, password = base64.b64decode(word).decode().partition(":")
            known, role = tokens.users(self.paths).get(user, ("", ""))
            if known and hmac.compare_digest(known, password):
                if role in roles:
                    return
                raise Denied(403, "forbidden")
        raise Denied(401, "not authorized")

    async def _pass(self, request: Request, reader, writer) -> None:
        user = request.subject.get("commonName", [""])[0]
        try:
            back = await asyncio.open_connection(
                "127.0.0.1",
                self.backend,
                ssl=self.known if user else self.plain,
                server_hostname="localhost",
            )
        except OSError:
            body = json.dumps(_status(503, "apiserver not ready")).encode()
            writer.write(
                b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json\r\n"
                + f"Connection: close\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                + body
            )
            await writer.drain()
            return
        upgrade = "upgrade" in request.header("connection").lower()
        kept = [
            (key, value)
            for key, value in request.headers
            if key.lower() not in IDENTITY
            and not key.lower().startswith("x-remote-extra-")
            and (upgrade or key.lower() != "connection")
        ]
        if user:
            kept.append(("X-Remote-User", user))
            kept += [
                ("X-Remote-Group", group) for group in request.subject.get("organizationName", [])
            ]
        if not upgrade:
            kept.append(("Connection", "close"))
        lines = [
            f"{request.method} {request.target} HTTP/1.1",
            *(f"{key}: {value}" for key, value in kept),
        ]
        back[1].write(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        there = asyncio.ensure_future(_pump(reader, back[1]))
        here = asyncio.ensure_future(_pump(back[0], writer))
        # The answer ends it; a client that goes away ends a watch.
        await asyncio.wait({there, here}, return_when=asyncio.FIRST_COMPLETED)
        if not here.done() and there.done() and not upgrade and not writer.is_closing():
            here.cancel()
        for task in (there, here):
            task.cancel()
        back[1].close()


async def _pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    try:
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    except (OSError, ssl.SSLError):
        pass


def _status(code: int, message: str) -> dict:
    return {
        "kind": "Status",
        "apiVersion": "v1",
        "status": "Failure",
        "message": message,
        "code": code,
    }


def with_file(path: str) -> Callable:
    return lambda _: read(path).encode()
