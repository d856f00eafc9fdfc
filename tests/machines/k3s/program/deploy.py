"""The deploy controller: applies the files in server/manifests, at the start and when changed."""

import os
import threading

import programs
from log import error, info
from paths import Paths


def run(paths: Paths, kubeconfig: str, disabled: list, stopped: threading.Event) -> None:
    seen: dict = {}
    while True:
        for folder, _, names in os.walk(paths.manifests):
            for name in sorted(names):
                path = os.path.join(folder, name)
                if _skipped(path, names, disabled):
                    continue
                with open(path, "rb") as file:
                    content = file.read()
                if seen.get(path) == content or not content.strip():
                    continue
                try:
                    programs.run(
                        [
                            programs.path("kubectl"),
                            "--kubeconfig",
                            kubeconfig,
                            "apply",
                            "--server-side",
                            "--force-conflicts",
                            "--field-manager=deploy@k3s",
                            "-f",
                            path,
                        ]
                    )
                    seen[path] = content
                    info(f"Applied manifest at {path}")
                except RuntimeError as problem:
                    error(f"Failed to process config: failed to process {path}: {problem}")
        if stopped.wait(3):
            return


def _skipped(path: str, names: list, disabled: list) -> bool:
    name = os.path.basename(path)
    base, end = os.path.splitext(name)
    return (
        end.lower() not in (".yaml", ".yml", ".json") or f"{name}.skip" in names or base in disabled
    )
