"""Lines on stderr as k3s writes them, so that a role which reads them meets the real form."""

import datetime
import json
import sys
import threading

_lock = threading.Lock()


class Fatal(Exception):
    """What ends the program: one line at level fatal, exit code 1."""


def line(level: str, message: str) -> None:
    moment = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    with _lock:
        print(
            f'time="{moment}" level={level} msg={json.dumps(message)}', file=sys.stderr, flush=True
        )


def info(message: str) -> None:
    line("info", message)


def warn(message: str) -> None:
    line("warning", message)


def error(message: str) -> None:
    line("error", message)
