"""A client of S3 with signatures of version 4: what the snapshots of k3s need of it."""

import datetime
import hashlib
import hmac
import http.client
import os
import ssl
import urllib.parse
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field

EMPTY = hashlib.sha256(b"").hexdigest()


class Refused(Exception):
    """What S3 said, in its words."""


@dataclass
class Bucket:
    endpoint: str
    region: str
    bucket: str
    folder: str
    access_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    insecure: bool = False
    skip_verify: bool = False
    authority: str = ""

    @classmethod
    def of(cls, settings: dict) -> "Bucket":
        return cls(
            endpoint=settings["etcd-s3-endpoint"],
            region=settings["etcd-s3-region"],
            bucket=settings["etcd-s3-bucket"],
            folder=settings["etcd-s3-folder"],
            access_key=settings["etcd-s3-access-key"],
            secret_key=settings["etcd-s3-secret-key"],
            insecure=bool(settings["etcd-s3-insecure"]),
            skip_verify=bool(settings["etcd-s3-skip-ssl-verify"]),
            authority=settings["etcd-s3-endpoint-ca"],
        )

    def check(self) -> None:
        """As k3s does before each use: so wrong keys and a missing bucket are told at once."""
        if not self.bucket:
            raise Refused("s3 bucket name was not set")
        try:
            status = self._ask("HEAD", self.bucket)[0]
        except OSError as problem:
            raise Refused(
                f"failed to test for existence of bucket {self.bucket}: {problem}"
            ) from problem
        if status == 404:
            raise Refused(f"bucket {self.bucket} does not exist")
        if status != 200:
            told = "Access Denied." if status == 403 else f"{status}"
            raise Refused(f"failed to test for existence of bucket {self.bucket}: {told}")

    def location(self, name: str) -> str:
        return f"s3://{self.bucket}/{self._key(name)}"

    def put(self, name: str, path: str, about: dict) -> None:
        with open(path, "rb") as file:
            body = file.read()
        kind = "application/zip" if name.endswith(".zip") else "application/octet-stream"
        headers = {
            "content-type": kind,
            **{f"x-amz-meta-{key}": value for key, value in about.items()},
        }
        self._expect("PUT", name, body=body, headers=headers)

    def get(self, name: str, path: str) -> None:
        body = self._expect("GET", name)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(body)

    def delete(self, name: str) -> None:
        self._expect("DELETE", name)

    def list(self, prefix: str = "") -> list:
        """Name, size and time of what lies in the folder itself."""
        start = (
            self._key(prefix) if prefix else (self.folder.strip("/") + "/" if self.folder else "")
        )
        found, token = [], ""
        while True:
            query = {
                "list-type": "2",
                "prefix": start,
                **({"continuation-token": token} if token else {}),
            }
            status, body = self._ask("GET", self.bucket, query=query)
            if status != 200:
                raise Refused(_told(status, body))
            tree = ElementTree.fromstring(body)
            space = tree.tag.partition("}")[0] + "}" if tree.tag.startswith("{") else ""
            for item in tree.iter(f"{space}Contents"):
                name = item.findtext(f"{space}Key", "").removeprefix(
                    self.folder.strip("/") + "/" if self.folder else ""
                )
                if name and "/" not in name:
                    found.append(
                        (
                            name,
                            int(item.findtext(f"{space}Size", "0")),
                            item.findtext(f"{space}LastModified", ""),
                        )
                    )
            token = tree.findtext(f"{space}NextContinuationToken") or ""
            if not token:
                return found

    def _key(self, name: str) -> str:
        return "/".join(filter(None, (self.folder.strip("/"), name)))

    def _expect(
        self, method: str, name: str, body: bytes = b"", headers: dict | None = None
    ) -> bytes:
        status, answer = self._ask(method, f"{self.bucket}/{self._key(name)}", body, headers)
        if status not in (200, 204):
            raise Refused(_told(status, answer))
        return answer

    def _ask(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        headers: dict | None = None,
        query: dict | None = None,
    ):
        target = "/" + urllib.parse.quote(path, safe="/-_.~")
        words = "&".join(
            f"{urllib.parse.quote(key, safe='-_.~')}={urllib.parse.quote(value, safe='-_.~')}"
            for key, value in sorted((query or {}).items())
        )
        signed = self._signed(method, target, words, body, headers or {})
        link = self._link()
        try:
            link.request(
                method, target + (f"?{words}" if words else ""), body=body or None, headers=signed
            )
            answer = link.getresponse()
            return answer.status, answer.read()
        finally:
            link.close()

    def _link(self) -> http.client.HTTPConnection:
        host = self.endpoint.removeprefix("https://").removeprefix("http://").rstrip("/")
        if self.insecure:
            return http.client.HTTPConnection(host, timeout=30)
        context = ssl.create_default_context()
        if self.skip_verify:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        elif self.authority:
            context.load_verify_locations(self.authority)
        return http.client.HTTPSConnection(host, timeout=30, context=context)

    def _signed(self, method: str, target: str, query: str, body: bytes, headers: dict) -> dict:
        moment = datetime.datetime.now(datetime.timezone.utc)
        stamp, day = moment.strftime("%Y%m%dT%H%M%SZ"), moment.strftime("%Y%m%d")
        content = hashlib.sha256(body).hexdigest() if body else EMPTY
        host = self.endpoint.removeprefix("https://").removeprefix("http://").rstrip("/")
        all_headers = {
            **{key.lower(): value for key, value in headers.items()},
            "host": host,
            "x-amz-content-sha256": content,
            "x-amz-date": stamp,
        }
        names = ";".join(sorted(all_headers))
        listed = "".join(f"{key}:{all_headers[key].strip()}\n" for key in sorted(all_headers))
        request = "\n".join((method, target, query, listed, names, content))
        scope = f"{day}/{self.region}/s3/aws4_request"
        to_sign = "\n".join(
            ("AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(request.encode()).hexdigest())
        )
        key = f"AWS4{self.secret_key}".encode()
        for part in (day, self.region, "s3", "aws4_request"):
            key = hmac.new(key, part.encode(), "sha256").digest()
        signature = hmac.new(key, to_sign.encode(), "sha256").hexdigest()
        credential = f"AWS4-HMAC-SHA256 Credential={self.access_key}/{scope}"
        return {
            **all_headers,
            "authorization": f"{credential}, SignedHeaders={names}, Signature={signature}",
        }


def _told(status: int, body: bytes) -> str:
    try:
        tree = ElementTree.fromstring(body)
        told = next((item.text for item in tree.iter() if item.tag.endswith("Message")), None)
    except ElementTree.ParseError:
        told = None
    return told or {403: "Access Denied.", 404: "The specified key does not exist."}.get(
        status, f"status {status}"
    )
