"""Tokens of k3s: `K10<hash of the authority>::<user>:<password>`, or the bare password."""

import os
import re

import certificates
from log import Fatal
from paths import Paths, read, write


def split(token: str) -> tuple:
    """Hash of the authority, user and password; the first two empty where only the password is."""
    if not token:
        raise Fatal("token must not be empty")
    if not token.startswith("K10"):
        return "", "", token
    authority, found, rest = token[3:].partition("::")
    if authority and len(authority) != 64:
        raise Fatal("invalid token CA hash length")
    user, colon, password = rest.partition(":")
    if not found or not colon or not password:
        raise Fatal("invalid token format")
    return authority, user, password


def password_of(token: str) -> str:
    return split(token)[2]


def full(paths: Paths, user: str, password: str) -> str:
    authority = certificates.digest(os.path.join(paths.tls, "server-ca.crt"))
    return f"K10{authority}::{user}:{password}"


def write_files(paths: Paths, password: str, agent_password: str) -> None:
    write(paths.token, full(paths, "server", password) + "\n")
    node = os.path.join(paths.server, "node-token")
    if not os.path.lexists(node):
        os.symlink("token", node)
    agent = os.path.join(paths.server, "agent-token")
    if os.path.islink(agent):
        os.unlink(agent)
    write(agent, full(paths, "node", agent_password or password) + "\n")
    users = [("node", "k3s:agent", agent_password or password), ("server", "k3s:server", password)]
    write(paths.passwd, "".join(f"{word},{user},{user},{role}\n" for user, role, word in users))


def users(paths: Paths) -> dict:
    """Password and role by user."""
    rows = (line.split(",") for line in read(paths.passwd).splitlines() if re.search(r"\S", line))
    return {row[1]: (row[0], row[3]) for row in rows}
