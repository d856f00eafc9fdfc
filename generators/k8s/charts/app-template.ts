import {
  claimName,
  mountedVolumes,
  productOf,
  serviceCopies,
  type ClusterSecret,
  type Service,
} from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { ingressOf } from '../ingress.ts';
import { portOf } from '../port.ts';
import { secretFor } from '../secrets.ts';
import type { Chart } from './chart.ts';

/** Runs any image. */
export const appTemplate: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }),
  values: (context, service) => ({
    global: { fullnameOverride: service.name },
    defaultPodOptions: podOptions(context, service),
    controllers: { [service.name]: controller(context, service) },
    ...network(context, service),
    ...persistence(context, service),
  }),
};

// --- internal ---

/** What no application of any image needs; one that does says so in its overrides. */
function podOptions(context: ClusterContext, service: Service): DataObject {
  const user = productOf(service)?.user;
  const left = leftOutOfCopies(context, service);
  return {
    ...(left.length > 0
      ? { annotations: { 'backup.velero.io/backup-volumes-excludes': left.join(',') } }
      : {}),
    automountServiceAccountToken: false,
    securityContext: {
      ...(user === undefined
        ? {}
        : { runAsNonRoot: true, runAsUser: user, runAsGroup: user, fsGroup: user }),
      seccompProfile: { type: 'RuntimeDefault' },
    },
  };
}

/** Volumes that need not be copied, of a service that is. */
const leftOutOfCopies = ({ lab, cluster }: ClusterContext, service: Service): string[] =>
  serviceCopies(lab, cluster).some((copy) => copy.service === service)
    ? mountedVolumes(service)
        .filter(({ expendable }) => expendable !== undefined)
        .map(({ purpose }) => purpose)
    : [];

const containerRights: DataObject = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
};

function controller(context: ClusterContext, service: Service): DataObject {
  const { image, replicas, volumes } = service;
  const token = secretFor(context, service, 'tunnel');
  const metrics = productOf(service)?.metrics;
  // The chart would always stop the old pods first; only what one pod holds and the next can't
  // mount needs that.
  const holdsVolume = volumes.some(({ access }) => access === 'ReadWriteOnce');
  return {
    replicas,
    strategy: holdsVolume ? 'Recreate' : 'RollingUpdate',
    containers: {
      app: {
        ...(image && { image: { repository: image.repository, tag: image.tag } }),
        securityContext: containerRights,
        ...(token && metrics ? connector(token, metrics.port) : probes(service)),
      },
    },
  };
}

/** Token mode: the routes of the tunnel live at Cloudflare, OpenTofu writes them. */
const connector = ({ name }: ClusterSecret, metricsPort: number): DataObject => ({
  args: ['tunnel', '--no-autoupdate', '--metrics', `:${metricsPort}`, 'run'],
  envFrom: [{ secretRef: { name } }],
  probes: { readiness: probe(metricsPort), liveness: probe(metricsPort) },
});

/** Ready while the tunnel has at least one connection. */
const probe = (port: number): DataObject =>
  custom({ httpGet: { path: '/ready', port }, periodSeconds: 10, failureThreshold: 6 });

/**
 * An application lives while it takes connections on its port. It may take five minutes to start:
 * a new release often brings its database up to date first.
 */
function probes({ port }: Service): DataObject {
  if (port === undefined) return {};
  const tcpSocket = { port };
  return {
    probes: {
      startup: custom({ tcpSocket, periodSeconds: 5, failureThreshold: 60 }),
      readiness: custom({ tcpSocket, periodSeconds: 10, failureThreshold: 3 }),
      liveness: custom({ tcpSocket, periodSeconds: 10, failureThreshold: 6 }),
    },
  };
}

const custom = (spec: DataObject): DataObject => ({ enabled: true, custom: true, spec });

function network(context: ClusterContext, service: Service): DataObject {
  if (service.port === undefined) return {};
  const ingress = ingressOf(context, service);
  return {
    service: { app: { controller: service.name, ports: { http: { port: service.port } } } },
    ...(ingress
      ? {
          ingress: {
            app: {
              className: ingress.className,
              annotations: ingress.annotations,
              hosts: [
                {
                  host: ingress.host,
                  paths: [{ path: '/', service: { identifier: 'app', port: 'http' } }],
                },
              ],
              tls: ingress.tls,
            },
          },
        }
      : {}),
  };
}

function persistence(context: ClusterContext, service: Service): DataObject {
  const volumes = mountedVolumes(service);
  if (volumes.length === 0) return {};
  const entries = volumes.map((volume): [string, DataObject] => [
    volume.purpose,
    // Without a path it is mounted at /<purpose>.
    {
      existingClaim: claimName(context.lab, service, volume),
      ...(volume.path === undefined ? {} : { globalMounts: [{ path: volume.path }] }),
    },
  ]);
  return { persistence: Object.fromEntries(entries) };
}
