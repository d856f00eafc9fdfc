import type { Finding } from '../../diagnostics/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Service } from '../../kinds/index.ts';
import { isProduct } from '../../products/index.ts';
import {
  argoNamespace,
  defaultDeny,
  isSystemNamespace,
  localClass,
  namespaceOf,
  pageName,
  rootApp,
  servicesOn,
  storageApp,
} from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const reservedName: Rule = {
  id: 'reserved-name',
  severity: 'error',
  title: 'Something in a cluster has a name that is taken',
  why:
    'A cluster holds more than the services of the model: ' +
    'the Applications that start the others and make the storage, ' +
    'the namespaces of Kubernetes and of Argo CD, the policy that shuts a namespace, ' +
    'the storage class of local disks. ' +
    'Two of one name write over each other: ' +
    'an Application that manages itself, or volumes on the wrong disk.',
  remedy: 'Choose another name, or another `namespace`.',
  *check(lab) {
    for (const service of lab.services) {
      if (service.runsOn.kind === 'cluster') {
        yield* ofApplication(service);
        yield* ofPolicy(service);
        yield* ofNamespace(lab, service);
      } else yield* ofPage(lab, service);
    }
    for (const dataset of lab.datasets) yield* ofStorageClass(lab, dataset);
  },
};

// --- internal ---

const applications: ReadonlyMap<string, string> = new Map([
  [rootApp, 'the one that makes all the others: it would manage itself'],
  [storageApp, 'that of the storage classes and volumes of the cluster'],
]);

/** Ours, and the one that k3s brings along. */
const classes = new Set([localClass, 'local-path']);

function* ofStorageClass(lab: LabIndex, dataset: Dataset): Iterable<Finding> {
  const { name } = dataset;
  const cluster = lab.clusters.find(({ datasets }) => datasets.includes(dataset));
  if (!cluster || !classes.has(name)) return;
  yield {
    at: { owner: dataset, path: ['name'] },
    message:
      `dataset '${name}' would have the storage class '${name}' in '${cluster.name}', ` +
      'which is that of the disks of the nodes',
    help: 'choose another name for the dataset',
  };
}

function* ofApplication(service: Service): Iterable<Finding> {
  const { name } = service;
  const taken = applications.get(name);
  if (taken === undefined) return;
  yield {
    at: { owner: service, path: ['name'] },
    message: `service '${name}' would have the Argo CD Application '${name}', which is ${taken}`,
    help: `choose another name; \`namespace: '${name}'\` is free`,
  };
}

function* ofPolicy(service: Service): Iterable<Finding> {
  if (service.name !== defaultDeny) return;
  yield {
    at: { owner: service, path: ['name'] },
    message:
      `service '${defaultDeny}' would have the network policy '${defaultDeny}', ` +
      'which shuts its whole namespace',
    help: 'choose another name',
  };
}

function* ofNamespace(lab: LabIndex, service: Service): Iterable<Finding> {
  const namespace = namespaceOf(service);
  const reserved = reservation(lab, service, namespace);
  if (reserved === undefined) return;
  yield {
    at: { owner: service, path: [service.namespace === undefined ? 'name' : 'namespace'] },
    message: `service '${service.name}' would be in namespace '${namespace}', ${reserved}`,
    help:
      service.namespace === undefined
        ? 'choose another name, or set `namespace`'
        : `leave \`namespace\` out (it becomes '${service.name}') or choose another one`,
  };
}

function reservation(
  lab: LabIndex,
  { tier, runsOn }: Service,
  namespace: string,
): string | undefined {
  if (tier !== 'app' || runsOn.kind !== 'cluster') return undefined;
  if (isSystemNamespace(namespace))
    return 'which belongs to Kubernetes: who is let in there can do anything in the cluster';
  if (namespace !== argoNamespace) return undefined;
  if (lab.leftOut.has('service')) return undefined; // Argo CD may be faulty
  const argo = servicesOn(lab, runsOn).some((other) => isProduct(other, 'argo-cd'));
  return argo
    ? undefined
    : 'which belongs to Argo CD: who is let in there can install anything in the cluster';
}

/**
 * Objects that a proxy of a cluster needs for what is outside bear the name of the service, or of
 * the page.
 */
function* ofPage(lab: LabIndex, service: Service): Iterable<Finding> {
  const { name, expose } = service;
  const via = expose?.via;
  if (via?.runsOn.kind !== 'cluster') return;
  const page = via.fronts.findIndex((front) => pageName(front) === name);
  if (page < 0) return;
  yield {
    at: { owner: service, path: ['name'] },
    message:
      `service '${name}' would have the Ingress '${name}' of '${via.name}', ` +
      'which is that of a management page',
    help: 'choose another name for the service, or another `hostname` for the page',
    related: [{ at: { owner: via, path: ['fronts', page, 'hostname'] }, message: 'the page' }],
  };
}
