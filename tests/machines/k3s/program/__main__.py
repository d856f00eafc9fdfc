"""A stand-in for k3s, for tests: a real etcd and a real kube-apiserver behind the command line, the
files and the messages of k3s. What it plays and what it does not is in README.md beside it."""

import json
import os
import signal
import sys
import threading
import time
import zipfile

import flags
import node
import programs
import server
from access import Access, Unreachable
from log import Fatal, info, line, warn
from paths import KUBECONFIG, Paths, read


def version() -> str:
    return _packed("version") or "v0.0.0+k3s0"


def _packed(name: str) -> str:
    try:
        with zipfile.ZipFile(sys.argv[0]) as archive:
            return archive.read(name).decode().strip()
    except (OSError, KeyError, zipfile.BadZipFile):
        return ""


def main(arguments: list) -> int:
    called = os.path.basename(sys.argv[0])
    if called in ("kubectl", "crictl", "ctr"):
        return kubectl(arguments) if called == "kubectl" else _unplayed(called)
    if not arguments or arguments[0] in ("--help", "-h", "help"):
        print("NAME:\n   k3s - Kubernetes, but small and simple (stand-in)\n\nCOMMANDS:")
        for name in (
            "server",
            "agent",
            "kubectl",
            "token",
            "etcd-snapshot",
            "secrets-encrypt",
            "check-config",
        ):
            print(f"   {name}")
        return 0
    command, rest = arguments[0], arguments[1:]
    if command in ("--version", "-v"):
        print(f"k3s version {version()} (57a4d1b0)\ngo version go1.26.0")
        return 0
    commands = {
        "server": run_server,
        "agent": run_agent,
        "kubectl": kubectl,
        "etcd-snapshot": snapshot,
        "secrets-encrypt": secrets,
        "token": token,
        "check-config": lambda _: print("STATUS: pass") or 0,
    }
    if command not in commands:
        return _unplayed(command)
    return commands[command](rest)


def run_server(arguments: list) -> int:
    if _asks_help(arguments):
        print(flags.usage("server", flags.SERVER, "Run management server"))
        return 0
    settings, rest = flags.read("server", flags.SERVER, arguments, strict=False)
    if rest:
        raise Fatal(f"unexpected arguments: {rest}")
    _never_ready()
    server.Server(settings, version()).run()
    return 0


def run_agent(arguments: list) -> int:
    if _asks_help(arguments):
        print(flags.usage("agent", flags.AGENT, "Run node agent"))
        return 0
    settings, _ = flags.read("agent", flags.AGENT, arguments, strict=True)
    if settings["token-file"]:
        settings["token"] = read(settings["token-file"]).strip()
    if not settings["token"]:
        raise Fatal("--token is required")
    if not settings["server"]:
        raise Fatal("--server is required")
    _never_ready()
    node.check(settings)
    info(f"Starting k3s agent {version()}")
    stopped, joined = threading.Event(), threading.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stopped.set())
    own = node.Node(
        "agent",
        settings,
        Paths(settings["data-dir"]),
        version(),
        settings["server"],
        settings["token"],
    )
    threading.Thread(target=own.run, args=(stopped, joined), daemon=True).start()
    while not joined.wait(0.5) and not stopped.is_set():
        pass
    if joined.is_set():
        info("k3s agent is up and running")
        server.notify()
    stopped.wait()
    return 0


def kubectl(arguments: list) -> int:
    os.environ.setdefault("KUBECONFIG", KUBECONFIG)
    os.execv(programs.path("kubectl"), ["kubectl", *arguments])


def snapshot(arguments: list) -> int:
    actions = {
        "save": "save",
        "ls": "list",
        "list": "list",
        "l": "list",
        "delete": "delete",
        "prune": "prune",
    }
    if _asks_help(arguments) or not arguments or arguments[0] not in actions:
        print(flags.usage("etcd-snapshot", flags.SNAPSHOT, "Manage etcd snapshots"))
        return 0 if _asks_help(arguments) else 1
    operation = actions[arguments[0]]
    settings, names = flags.read("etcd-snapshot", flags.SNAPSHOT, arguments[1:], strict=False)
    if operation == "delete" and not names:
        raise Fatal("no snapshots given for removal")
    if operation == "save" and names:
        raise Fatal("this command does not take any arguments")
    sent = {
        name: settings[name]
        for name in ("etcd-snapshot-compress", "etcd-snapshot-dir")
        if name in settings.given
    }
    if settings["etcd-s3"]:
        sent |= {name: value for name, value in settings.items() if name.startswith("etcd-s3")}
    if "etcd-s3" in settings.given:
        sent["etcd-s3"] = settings["etcd-s3"]
    if "etcd-snapshot-retention" in settings.given:
        sent["etcd-snapshot-retention"] = settings["etcd-snapshot-retention"]
    request = {"operation": operation, "name": names or [settings["name"]], "settings": sent}
    access = _access(settings["etcd-server"], settings["etcd-token"], settings["data-dir"])
    try:
        answer = json.loads(access.send("POST", "/db/snapshot", request, 420))
    except Unreachable as problem:
        raise Fatal(f"see server log for details: {problem}") from problem
    if operation == "list":
        _show(answer, settings["output"])
    for name in answer.get("Created") or []:
        info(f"Snapshot {name} saved.")
    for name in answer.get("Deleted") or []:
        info(f"Snapshot {name} deleted.")
    for name in names:
        if name not in answer.get("Deleted", []):
            warn(f"Snapshot {name} not found.")
    return 0


def _show(answer: dict, form: str) -> None:
    if form == "json":
        print(json.dumps(answer, indent=4))
        return
    rows = [("Name", "Location", "Size", "Created")]
    for item in answer["items"]:
        spec, status = item["spec"], item["status"]
        rows.append(
            (spec["snapshotName"], spec["location"], status["size"], status["creationTime"])
        )
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        print(
            " ".join(
                [*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]
            )
        )


def secrets(arguments: list) -> int:
    action, rest = (arguments or [""])[0], arguments[1:]
    settings, _ = flags.parse(flags.PLAIN, rest)
    access = _access(settings["server"], settings["token"], settings["data-dir"])
    try:
        if action == "status":
            _show_encryption(json.loads(access.get("/v1-k3s/encrypt/status")), settings["output"])
            return 0
        if action == "rotate-keys":
            access.send("PUT", "/v1-k3s/encrypt/config", {"stage": "rotate_keys"})
            print("keys rotated, reencryption started")
            return 0
    except Unreachable as problem:
        raise Fatal(f"see server log for details: {problem}") from problem
    return _unplayed(f"secrets-encrypt {action}")


def _show_encryption(status: dict, form: str) -> None:
    if form == "json":
        print(json.dumps(status, indent="\t"))
        return
    if status["Enable"] is None:
        print("Encryption Status: Disabled, no configuration file found")
        return
    print("Encryption Status: Enabled\nCurrent Rotation Stage:", status["Stage"])
    print(
        "Server Encryption Hashes: All hashes match\n\n"
        "Active  Key Type  Name\n------  --------  ----"
    )
    for mark, name in [
        (" *", status["ActiveKey"]),
        *(("", name) for name in status["InactiveKeys"]),
    ]:
        print(f"{mark:<8}{'AES-CBC':<10}{name}")
    print()


def token(arguments: list) -> int:
    if (arguments or [""])[0] != "rotate":
        return _unplayed(f"token {' '.join(arguments[:1])}")
    settings, _ = flags.parse(flags.PLAIN, arguments[1:])
    print(
        "\033[33mWARNING\033[0m: Recommended to keep a record of the old token. If restoring "
        "from a snapshot, you must use the token associated with that snapshot."
    )
    access = _access(settings["server"], settings["token"], settings["data-dir"])
    try:
        access.send("PUT", "/v1-k3s/token", {"newToken": settings["new-token"]})
    except Unreachable as problem:
        raise Fatal(str(problem)) from problem
    time.sleep(1)
    print("Token rotated, restart k3s nodes with new token")
    return 0


def _access(place: str, word: str, data_dir: str) -> Access:
    paths = Paths(data_dir)
    if not word:
        if not os.path.exists(paths.token):
            raise Fatal(f"open {paths.token}: no such file or directory")
        word = read(paths.token).strip()
    try:
        return Access(place, word, "server")
    except Unreachable as problem:
        raise Fatal(str(problem)) from problem


def _asks_help(arguments: list) -> bool:
    return any(argument in ("--help", "-h") for argument in arguments)


def _never_ready() -> None:
    """A version that starts and does not become ready, for tests of what happens then."""
    if _packed("never-ready"):
        while True:
            info("Waiting for API server to become available")
            time.sleep(5)


def _unplayed(command: str) -> int:
    line("fatal", f"this stand-in does not play '{command}'")
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Fatal as problem:
        line(
            "fatal",
            f"Error: {problem}" if sys.argv[1:2] in (["server"], ["agent"]) else str(problem),
        )
        sys.exit(1)
