"""Plays the Helm controller: a chart becomes a Job that is done and the few objects that others
wait for. The chart itself can't be had here."""

import yaml

from api import Api

GROUP = "/apis/helm.cattle.io/v1"
FINALIZER = "wrangler.cattle.io/on-helm-chart-remove"
UNMANAGED = "helmcharts.helm.cattle.io/unmanaged"
CRDS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"
BATCH = "/apis/batch/v1"


def install(api: Api) -> None:
    for kind in ("HelmChart", "HelmChartConfig"):
        api.create(CRDS, _definition("helm.cattle.io", "v1", kind))


def reconcile(api: Api) -> None:
    listed = api.find(f"{GROUP}/helmcharts")
    for chart in listed["items"] if listed else []:
        place = chart["metadata"]
        if UNMANAGED in place.get("annotations", {}):
            continue
        path = f"{GROUP}/namespaces/{place['namespace']}/helmcharts/{place['name']}"
        if "deletionTimestamp" in place:
            _remove(api, chart, path)
        elif chart.get("status", {}).get("observedGeneration") != place["generation"]:
            _install(api, chart, path)


def sync(api: Api) -> None:
    """Plays Argo CD: an Application is as git says as soon as it is seen."""
    listed = api.find("/apis/argoproj.io/v1alpha1/applications")
    for found in listed["items"] if listed else []:
        place = found["metadata"]
        if "sync" in found.get("status", {}):
            continue
        status = {"sync": {"status": "Synced"}, "health": {"status": "Healthy"}}
        path = f"/apis/argoproj.io/v1alpha1/namespaces/{place['namespace']}/applications"
        api.merge(f"{path}/{place['name']}", {"status": status})


def _install(api: Api, chart: dict, path: str) -> None:
    place, spec = chart["metadata"], chart["spec"]
    if FINALIZER not in place.get("finalizers", []):
        api.merge(path, {"metadata": {"finalizers": [*place.get("finalizers", []), FINALIZER]}})
    target, name = spec.get("targetNamespace", place["namespace"]), f"helm-install-{place['name']}"
    if spec.get("createNamespace"):
        api.create("/api/v1/namespaces", {"metadata": {"name": target}})
    if spec.get("chart", "").endswith("argo-cd"):
        for kind in ("Application", "ApplicationSet", "AppProject"):
            api.create(CRDS, _definition("argoproj.io", "v1alpha1", kind))
        release = _release(spec)
        api.apply(
            f"/apis/apps/v1/namespaces/{target}/deployments/{release}-server",
            _deployment(f"{release}-server"),
            "helm",
        )
    pod = {"restartPolicy": "Never", "containers": [{"name": "helm", "image": "stand-in"}]}
    api.create(
        f"{BATCH}/namespaces/{place['namespace']}/jobs",
        {"metadata": {"name": name}, "spec": {"template": {"spec": pod}}},
    )
    generation = api.get(path)["metadata"]["generation"]
    status = {"jobName": name, "observedGeneration": generation}
    api.merge(f"{path}/status", {"status": status})


def _remove(api: Api, chart: dict, path: str) -> None:
    place, spec = chart["metadata"], chart["spec"]
    target = spec.get("targetNamespace", place["namespace"])
    api.delete(f"/apis/apps/v1/namespaces/{target}/deployments/{_release(spec)}-server")
    api.delete(f"{BATCH}/namespaces/{place['namespace']}/jobs/helm-install-{place['name']}")
    api.merge(
        path,
        {
            "metadata": {
                "finalizers": [name for name in place.get("finalizers", []) if name != FINALIZER]
            }
        },
    )


def _release(spec: dict) -> str:
    values = yaml.safe_load(spec.get("valuesContent") or "") or {}
    return values.get("fullnameOverride") or "argo-cd"


def _deployment(name: str) -> dict:
    labels = {"app.kubernetes.io/name": name}
    containers = [{"name": "server", "image": "stand-in"}]
    return {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {"name": name, "labels": labels},
        "spec": {
            "replicas": 1,
            "selector": {"matchLabels": labels},
            "template": {"metadata": {"labels": labels}, "spec": {"containers": containers}},
        },
    }


def _definition(group: str, version: str, kind: str) -> dict:
    plural = kind.lower() + "s"
    schema = {
        "type": "object",
        "properties": {"spec": _anything(), "status": _anything(), "operation": _anything()},
    }
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": f"{plural}.{group}"},
        "spec": {
            "group": group,
            "scope": "Namespaced",
            "names": {"kind": kind, "plural": plural, "singular": kind.lower()},
            "versions": [
                {
                    "name": version,
                    "served": True,
                    "storage": True,
                    "schema": {"openAPIV3Schema": schema},
                    **({"subresources": {"status": {}}} if group == "helm.cattle.io" else {}),
                }
            ],
        },
    }


def _anything() -> dict:
    return {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
