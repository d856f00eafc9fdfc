"""Certificate authorities and what they sign, in the places and with the names of k3s."""

import hashlib
import ipaddress
import json
import os
import tempfile

import programs
from paths import Paths, read, write

AUTHORITIES = ("server-ca", "client-ca", "request-header-ca", "etcd/server-ca", "etcd/peer-ca")


def make_authorities(paths: Paths) -> None:
    for name in AUTHORITIES:
        base = os.path.join(paths.tls, name)
        if os.path.exists(base + ".crt"):
            continue
        subject = f"/CN=k3s-{name.replace('/', '-')}@{os.urandom(4).hex()}"
        _openssl(
            base,
            subject,
            ["basicConstraints = critical, CA:TRUE", "keyUsage = critical, keyCertSign, cRLSign"],
            None,
        )
    service = os.path.join(paths.tls, "service.key")
    if not os.path.exists(service):
        programs.run(
            ["openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", service]
        )
        os.chmod(service, 0o600)


def make_leaves(
    paths: Paths, node: str, addresses: list, names: list, service_address: str
) -> None:
    """Certificates of this server; made anew where their names or their authority changed."""
    loopback = ["127.0.0.1", "::1"]
    domains = [
        f"kubernetes{end}" for end in ("", ".default", ".default.svc", ".default.svc.cluster.local")
    ]
    serving = _names([*addresses, *loopback, *domains, node, "localhost", service_address, *names])
    local = _names([*addresses, *loopback, "localhost", node])
    sign(paths, "serving-kube-apiserver", "server-ca", "/CN=kube-apiserver", serving)
    sign(paths, "client-admin", "client-ca", "/O=system:masters/CN=system:admin")
    sign(paths, "client-supervisor", "client-ca", "/O=system:masters/CN=system:k3s-supervisor")
    sign(paths, "client-kube-apiserver", "client-ca", "/CN=system:apiserver")
    sign(paths, "client-auth-proxy", "request-header-ca", "/CN=system:auth-proxy")
    sign(paths, "etcd/client", "etcd/server-ca", "/CN=etcd-client", local)
    sign(paths, "etcd/server-client", "etcd/server-ca", "/CN=etcd-server", local)
    sign(paths, "etcd/peer-server-client", "etcd/peer-ca", "/CN=etcd-peer", local)


def sign(paths: Paths, name: str, authority: str, subject: str, names: str = "") -> str:
    """Makes `<tls>/<name>.crt` and `.key`, unless they are there; the base of their path."""
    base, signer = os.path.join(paths.tls, name), os.path.join(paths.tls, authority)
    wanted = json.dumps([subject, names, digest(signer + ".crt")])
    stamp = base + ".made"
    if os.path.exists(base + ".crt") and os.path.exists(stamp) and read(stamp) == wanted:
        return base
    extensions = [
        "basicConstraints = critical, CA:FALSE",
        "keyUsage = critical, digitalSignature, keyEncipherment",
        "extendedKeyUsage = serverAuth, clientAuth",
        *([f"subjectAltName = {names}"] if names else []),
    ]
    _openssl(base, subject, extensions, signer)
    write(stamp, wanted)
    return base


def digest(path: str) -> str:
    """What a token names an authority by: the hash of the file, as for one certificate."""
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def _names(values: list) -> str:
    found = []
    for value in dict.fromkeys(filter(None, values)):
        try:
            found.append(f"IP:{ipaddress.ip_address(value)}")
        except ValueError:
            found.append(f"DNS:{value}")
    return ",".join(found)


def _openssl(base: str, subject: str, extensions: list, signer: str | None) -> None:
    os.makedirs(os.path.dirname(base), mode=0o700, exist_ok=True)
    identity = ["subjectKeyIdentifier = hash", "authorityKeyIdentifier = keyid"]
    with tempfile.NamedTemporaryFile("w", suffix=".cnf") as file:
        parts = ["[req]", "distinguished_name = name", "[name]", "[ext]", *extensions, *identity]
        file.write("\n".join(parts) + "\n")
        file.flush()
        programs.run(
            [
                "openssl",
                "req",
                "-x509",
                "-new",
                "-nodes",
                "-sha256",
                "-days",
                "3650",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-config",
                file.name,
                "-extensions",
                "ext",
                "-subj",
                subject,
                "-keyout",
                base + ".key",
                "-out",
                base + ".crt",
                *(["-CA", signer + ".crt", "-CAkey", signer + ".key"] if signer else []),
            ]
        )
    os.chmod(base + ".key", 0o600)
    os.chmod(base + ".crt", 0o644)
