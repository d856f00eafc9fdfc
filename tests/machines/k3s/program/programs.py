"""The real programs that k3s has inside of itself: etcd, kube-apiserver, kubectl; and openssl."""

import ctypes
import os
import signal
import subprocess

from log import Fatal

FOLDER = os.environ.get("K3S_STAND_IN_PROGRAMS", "/opt/k3s-stand-in")


def path(name: str) -> str:
    return os.path.join(FOLDER, name)


def run(arguments: list, text: str | None = None, variables: dict | None = None) -> str:
    """Runs a program to its end; raises with what it said last where it failed."""
    done = subprocess.run(
        arguments,
        input=text,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(variables or {})},
    )
    if done.returncode != 0:
        said = (done.stderr.strip() or done.stdout.strip()).splitlines()
        raise RuntimeError(said[-1] if said else f"{arguments[0]} ended with {done.returncode}")
    return done.stdout


def start(name: str, arguments: list, log: str) -> subprocess.Popen:
    """Starts a program that ends with this one, however this one ends. Main thread only: Linux
    takes the end of the thread that started it for the end of its parent."""
    os.makedirs(os.path.dirname(log), mode=0o700, exist_ok=True)
    with open(log, "wb") as file:
        return subprocess.Popen(
            [path(name), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            preexec_fn=_end_with_parent,
        )


def stop(process: subprocess.Popen | None) -> None:
    if process is None or process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def check(process: subprocess.Popen, name: str, log: str) -> None:
    """Ends k3s where one of its parts has ended, with the part's last words."""
    if process.poll() is None:
        return
    with open(log, encoding="utf-8", errors="replace") as file:
        lines = [line for line in file.read().splitlines() if line.strip()]
    told = next((line for line in reversed(lines) if "rror" in line), lines[-1] if lines else "")
    raise Fatal(f"{name} exited with {process.returncode}: {told.strip()}")


def _end_with_parent() -> None:
    ctypes.CDLL("libc.so.6").prctl(1, signal.SIGKILL)
