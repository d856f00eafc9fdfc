import {
  isMade,
  nodesOf,
  poolUse,
  servicesOn,
  siteCapacity,
  siteOf,
  totalSize,
  usersOf,
} from '../../../../model/index.ts';
import type {
  Cluster,
  Entity,
  Entrance,
  Location,
  ResolvedLab,
  Service,
  StoragePool,
  Vlan,
} from '../../../../model/index.ts';
import { entrancesOf } from '../page/ways.ts';
import type { Cell } from './cell.ts';
import { amount, names, number, size, text } from './cells.ts';
import { copied } from './copied.ts';
import { guestRow } from './guest-row.ts';
import { hostRow } from './host-row.ts';

/** What the list of its kind says of an entity beside its name, column by column. */
export function rowOf(lab: ResolvedLab, entity: Entity): Cell[] {
  switch (entity.kind) {
    case 'location':
      return ofSite(lab, entity);
    case 'host':
      return hostRow(lab, entity);
    case 'vm':
    case 'lxc':
      return guestRow(lab, entity);
    case 'cloud-vm':
      return [
        names('Location', [entity.location]),
        text('Shape', entity.shape),
        amount('Cores', entity.cores),
        size('Memory', entity.memory),
        size('Disk', entity.disk),
        names('Runs', servicesOn(lab, entity)),
      ];
    case 'cluster':
      return ofCluster(lab, entity);
    case 'service':
      return ofService(lab, entity);
    case 'vlan':
      return ofVlan(lab, entity);
    case 'pool':
      return ofPool(lab, entity);
    case 'dataset':
      return [
        names('Pool', [entity.pool]),
        text('Content', entity.content),
        text('Shared over', entity.share === 'none' ? '' : entity.share.toUpperCase()),
        ...(entity.quota ? [size('At most', entity.quota)] : [text('At most', 'the whole pool')]),
        names('Network', entity.network ? [entity.network] : []),
        copied(lab, entity),
      ];
    case 'bucket':
      return [
        names('Location', [entity.location]),
        names(
          'Copies of',
          lab.backups.flatMap((job) =>
            job.target === entity && isMade(lab, job) ? job.source : [],
          ),
        ),
        number('Old versions kept', entity.keepNoncurrentDays, `${entity.keepNoncurrentDays} days`),
      ];
    case 'image':
      return [
        text('Type', entity.type === 'cloud-image' ? 'cloud image' : 'LXC template'),
        text('System', entity.os),
        amount('Guests', usersOf(lab, entity).length),
      ];
    case 'zone':
      return [
        text('Answered by', entity.provider),
        amount('Names', entrancesOf(lab).filter(({ tunnel }) => tunnel?.zone === entity).length),
      ];
    case 'tunnel':
      return [
        names('Location', [entity.location]),
        names('Zone', [entity.zone]),
        names('Held open by', [entity.connector]),
        amount('Names', entrancesOf(lab).filter(({ tunnel }) => tunnel === entity).length),
      ];
    case 'backup':
      return [
        names('Copies', [entity.source]),
        names('To', [entity.target]),
        text('How often', entity.frequency),
        text('Made', isMade(lab, entity) ? 'yes' : 'not yet'),
        number('Kept', entity.keepDays, `${entity.keepDays} days`),
      ];
    default:
      return [];
  }
}

// --- internal ---

function ofSite(lab: ResolvedLab, site: Location): Cell[] {
  const hosts = lab.hosts.filter(({ location }) => location === site);
  const machines = [...lab.vms, ...lab.lxcs, ...lab.cloudVms];
  const { cores, memory, storage } = siteCapacity(lab, site);
  return [
    text('Run by', site.provider),
    amount('Hosts', hosts.length),
    amount('Guests', machines.filter((machine) => siteOf(machine) === site).length),
    amount('Threads', cores.whole),
    size('Memory', memory.whole),
    size('Memory free', memory.free),
    size('Disk', storage.whole),
    size('Disk free', storage.free),
  ];
}

function ofCluster(lab: ResolvedLab, cluster: Cluster): Cell[] {
  const nodes = nodesOf(cluster);
  let cores = 0;
  for (const node of nodes) cores += node.cores;
  return [
    names('Location', [cluster.location]),
    amount('Nodes', nodes.length),
    amount('Cores', cores),
    size('Memory', totalSize(nodes.map(({ memory }) => memory))),
    amount('Services', servicesOn(lab, cluster).length),
    copied(lab, cluster),
  ];
}

function ofService(lab: ResolvedLab, service: Service): Cell[] {
  const entrance = entrancesOf(lab).find(({ target }) => target === service);
  return [
    names('Runs on', [service.runsOn]),
    text('Public name', entrance?.name ?? ''),
    signIn(entrance),
    names('Needs', service.dependsOn),
    service.volumes.length > 0 ? copied(lab, service) : text('Backup', 'keeps nothing'),
  ];
}

/** Who lets people in. */
function signIn(entrance: Entrance | undefined): Cell {
  const auth = entrance?.exposure.auth;
  if (typeof auth === 'object') return names('Sign-in', [auth.by]);
  return text('Sign-in', auth === 'own' ? 'its own' : (auth ?? ''));
}

function ofVlan(lab: ResolvedLab, vlan: Vlan): Cell[] {
  const users = usersOf(lab, vlan);
  const guests = users.filter(({ kind }) => kind === 'vm' || kind === 'lxc');
  return [
    names('Location', [vlan.location]),
    names(
      'Hosts',
      users.filter(({ kind }) => kind === 'host'),
    ),
    amount('Guests', guests.length),
  ];
}

function ofPool(lab: ResolvedLab, pool: StoragePool): Cell[] {
  const { whole, used, free } = poolUse(lab, pool);
  return [
    names('Host', [pool.host]),
    text('Made with', `${pool.backend}, ${pool.medium}`),
    size('Size', whole),
    size('Taken', used),
    size('Free', free),
    copied(lab, pool),
  ];
}
