import {
  clusterDomain,
  internalName,
  namespaceOf,
  type Entrance,
  type Service,
} from '../../../model/index.ts';
import { addressFrom } from '../address.ts';
import { chartOf } from '../charts/index.ts';
import type { ClusterContext } from '../context.ts';
import type { KubernetesObject, Texts } from '../object.ts';
import type { ProberModule } from '../prober.ts';
import type { Data, DataObject } from '../../text/index.ts';
import { doorsJob, machineLabels, namesJob, placeLabel, portsJob } from './labels.ts';
import { locationOfService, type Door, type Watched } from './watched.ts';

/** Doors at which the blackbox exporter knocks, one object for each. */
export function probes(context: ClusterContext, watched: Watched): KubernetesObject[] {
  const { prober, doors, ports, entrances } = watched;
  if (!prober) return [];
  const asked = prober;
  return [
    ...entrances.map((entrance) => namePage(context, asked, entrance)),
    ...doors.map((door) =>
      probe(asked, doorAsked(context, door, `machine-${door.machine.name}`, doorsJob)),
    ),
    ...ports.map((door) =>
      probe(asked, doorAsked(context, door, `port-${door.service?.name ?? door.port}`, portsJob)),
    ),
  ];
}

// --- internal ---

interface Asked {
  readonly name: string;
  readonly job: string;
  readonly module: ProberModule;
  readonly target: string;
  readonly labels: Texts;
  readonly params?: readonly DataObject[];
}

const probe = (
  prober: Service,
  { name, job, module, target, labels, params }: Asked,
): KubernetesObject => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Probe',
  metadata: { name },
  spec: {
    jobName: job,
    interval: '60s',
    module,
    ...(params ? { params: [...params] satisfies readonly Data[] } : {}),
    prober: { url: proberAddress(prober) },
    targets: { staticConfig: { static: [target], labels } },
  },
});

/**
 * A name that the internet can reach is opened as people there do: DNS, edge and tunnel are on the
 * way. One of the house has no DNS that a pod could ask, so its proxy is asked for it by name.
 */
function namePage(context: ClusterContext, prober: Service, entrance: Entrance): KubernetesObject {
  const { name, exposure, via } = entrance;
  const isPublic = exposure.scope === 'tunnel';
  return probe(prober, {
    name: `name-${exposure.hostname}`,
    job: namesJob,
    module: 'page',
    target: isPublic ? `https://${name}` : addressFrom(context, via),
    labels: { ...placeLabel(locationOfService(via)), name, service: entrance.target.name },
    ...(isPublic ? {} : { params: [{ name: 'hostname', values: [name] }] }),
  });
}

const doorAsked = (
  { lab }: ClusterContext,
  { machine, port, service }: Door,
  name: string,
  job: string,
): Asked => ({
  name,
  job,
  module: 'port',
  target: `${internalName(lab, machine)}:${port}`,
  labels: { ...machineLabels(machine), ...(service ? { service: service.name } : {}) },
});

function proberAddress(prober: Service): string {
  const { name, port } = chartOf(prober).backend(prober);
  return `${clusterDomain(name, namespaceOf(prober))}:${port}`;
}
