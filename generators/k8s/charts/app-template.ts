import { claimName, isLive, mountedVolumes, type Service } from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { ingressOf } from '../ingress.ts';
import { portOf } from '../port.ts';
import { tunnelToken } from '../secrets.ts';
import type { Chart } from './chart.ts';

/** Runs any image. */
export const appTemplate: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }),
  values: (context, service) => ({
    global: { fullnameOverride: service.name },
    controllers: { [service.name]: controller(context, service) },
    ...network(context, service),
    ...persistence(context, service),
  }),
};

// --- internal ---

const controller = (context: ClusterContext, service: Service): DataObject => ({
  replicas: service.replicas,
  // The chart would always stop the old pods first; only what one pod holds and the next can't mount needs that.
  strategy: service.volumes.some(({ access }) => access === 'ReadWriteOnce') ? 'Recreate' : 'RollingUpdate',
  containers: {
    app: {
      ...(service.image ? { image: { repository: service.image.repository, tag: service.image.tag } } : {}),
      ...(isConnector(context, service) ? connector(service) : {}),
    },
  },
});

const isConnector = ({ lab }: ClusterContext, service: Service): boolean =>
  lab.tunnels.some((tunnel) => isLive(tunnel) && tunnel.connector === service);

/** Token mode: the routes of the tunnel live at Cloudflare, OpenTofu writes them. */
const connector = (service: Service): DataObject => ({
  args: ['tunnel', '--no-autoupdate', '--metrics', ':2000', 'run'],
  envFrom: [{ secretRef: { name: tunnelToken(service) } }],
  probes: { readiness: probe, liveness: probe },
});

/** Ready while the tunnel has at least one connection. */
const probe = { enabled: true, custom: true, spec: { httpGet: { path: '/ready', port: 2000 }, periodSeconds: 10, failureThreshold: 6 } };

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
              hosts: [{ host: ingress.host, paths: [{ path: '/', service: { identifier: 'app', port: 'http' } }] }],
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
    { existingClaim: claimName(context.lab, service, volume), ...(volume.path === undefined ? {} : { globalMounts: [{ path: volume.path }] }) },
  ]);
  return { persistence: Object.fromEntries(entries) };
}
