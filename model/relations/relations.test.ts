import { describe, expect, test } from 'vitest';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import {
  bastion,
  master,
  orion,
  plannedWorker,
} from '../../generators/fixtures/small-lab/guests.ts';
import { proxy, workbench, worker } from '../../generators/fixtures/small-lab/guests.ts';
import {
  backups,
  cloudflared,
  grafana,
  nginxProxy,
  on,
  traefik,
  tunnel,
} from '../../generators/fixtures/small-lab/services.ts';
import { atlas, godzilla, media, zunesha } from '../../generators/fixtures/small-lab/sites.ts';
import { resolve } from '../index.ts';
import {
  addressOf,
  claimName,
  clusterOf,
  codenameOf,
  entrances,
  groupName,
  guestsOn,
  internalName,
  isDnsOurs,
  liveEntrances,
  liveMachines,
  namespaceOf,
  nodesOf,
  poolsOf,
  proxmoxMount,
  roleOf,
  routeAddress,
  servicesOn,
  sharePath,
  siteOf,
  storageHost,
  usersOf,
  writersOf,
} from './index.ts';

// What pictures and files are made of, written out by hand: their tests ask these functions.
const lab = smallLabResolved();
const names = (entities: Iterable<{ readonly name: string }>): string[] =>
  Array.from(entities, ({ name }) => name);

describe('place', () => {
  test('a host carries its guests, VMs before containers, planned ones too', () => {
    expect(names(guestsOn(lab, atlas))).toEqual(['dev-no-01', 'k8s-master-01', 'k8s-worker-02']);
    expect(names(guestsOn(lab, godzilla))).toEqual(['k8s-worker-01', 'proxy-01']);
    expect(guestsOn(lab, zunesha)).toEqual([]);
  });

  test('a host has its pools, of whatever backend', () => {
    expect(names(poolsOf(lab, godzilla))).toEqual(['godzilla-bedrock', 'godzilla-mantle']);
  });

  test('a service runs on one guest or in one cluster', () => {
    expect(names(servicesOn(lab, orion))).toEqual([
      'cloudflared',
      'grafana',
      'outline',
      'traefik',
      'velero',
    ]);
    expect(names(servicesOn(lab, workbench))).toEqual(['on']);
    expect(servicesOn(lab, bastion)).toEqual([]);
  });

  test('the nodes of a cluster are its control plane, then its workers', () => {
    expect(nodesOf(orion)).toEqual([master, worker]);
    expect(clusterOf(lab, worker)).toBe(orion);
    expect(clusterOf(lab, workbench)).toBeUndefined();
  });

  test('a guest is where its host is, a cloud VM where it says', () => {
    expect(siteOf(proxy).name).toBe('asgard');
    expect(siteOf(bastion).name).toBe('coruscant');
  });

  test('machines that are planned are not there yet', () => {
    expect(names(liveMachines(lab))).toEqual([
      'asgard-atlas',
      'asgard-godzilla',
      'asgard-prometheus',
      'dev-no-01',
      'k8s-master-01',
      'k8s-worker-01',
      'proxy-01',
      'bastion-01',
    ]);
  });

  test('whoever names an entity uses it', () => {
    expect(names(usersOf(lab, media))).toEqual(['k8s-worker-01', 'proxy-01']);
    expect(names(usersOf(lab, plannedWorker))).toEqual([]);
  });
});

describe('names that follow from others', () => {
  test('machines have an internal name, hosts by their codename', () => {
    expect(internalName(lab, atlas)).toBe('atlas.asgard.example.com');
    expect(internalName(lab, master)).toBe('k8s-master-01.asgard.example.com');
    expect(internalName(lab, bastion)).toBe('bastion-01.coruscant.example.com');
  });

  test('a name says its codename or role', () => {
    expect(codenameOf(lab, orion)).toBe('orion');
    expect(roleOf(lab, workbench)).toBe('no');
    expect(roleOf(lab, worker)).toBe('k8s-worker');
  });

  test('a claim is called after its service and its purpose', () => {
    const [data] = grafana.volumes;
    expect(data && claimName(lab, grafana, data)).toBe('grafana-data');
    expect(namespaceOf(grafana)).toBe('grafana');
  });

  test('an Ansible group is called after what its machines share', () => {
    expect(groupName(lab, 'vlan', 'styx-servers-vlan')).toBe('vlan_styx_servers_vlan');
  });
});

describe('access', () => {
  test('every public name has what answers, and the tunnel that leads there', () => {
    const told = entrances(lab).map(({ name, target, via, tunnel, path }) =>
      [name, target.name, via.name, tunnel?.name ?? 'no tunnel', path.join('.')].join(' | '),
    );
    expect(told).toEqual([
      'dash.example.com | grafana | traefik | asgard-tunnel | expose',
      'compute-b.example.com | asgard-godzilla | nginx-proxy | asgard-tunnel | fronts.0',
      'compute-a.example.com | asgard-atlas | nginx-proxy | no tunnel | fronts.1',
      'files.example.com | wano-zunesha | nginx-proxy | asgard-tunnel | fronts.2',
      'pages.example.com | outline | traefik | asgard-tunnel | expose',
    ]);
  });

  test('nobody enters what is planned', () => {
    const live = liveEntrances(lab).map(({ name }) => name);
    expect(live).toEqual(['dash.example.com', 'compute-b.example.com', 'compute-a.example.com']);
  });

  test('a machine is reached by its port, a cluster by a public name', () => {
    expect(addressOf(lab, on)).toBe('http://dev-no-01.asgard.example.com:3000');
    expect(addressOf(lab, nginxProxy)).toBe('https://proxy-01.asgard.example.com');
    expect(addressOf(lab, grafana)).toBe('https://dash.example.com');
  });

  test('a connector reaches a proxy by its Service, on a node of another cluster, or on its machine', () => {
    expect(routeAddress(lab, tunnel, traefik)).toBe(
      'https://traefik.traefik.svc.cluster.local:443',
    );
    expect(routeAddress(lab, tunnel, nginxProxy)).toBe('https://proxy-01.asgard.example.com:443');
    const elsewhere = { ...tunnel, connector: { ...cloudflared, runsOn: proxy } };
    expect(routeAddress(lab, elsewhere, traefik)).toBe(
      'https://k8s-master-01.asgard.example.com:443',
    );
  });

  test('Cloudflare answers for the domain of the lab', () => {
    expect(isDnsOurs(lab)).toBe(true);
    expect(isDnsOurs({ ...lab, domain: 'example.org' })).toBe(false);
  });
});

describe('storage', () => {
  test('a share lies under its pool, on the host of that', () => {
    expect(sharePath(media)).toBe('/mnt/prometheus-mantle/mantle-media');
    expect(storageHost(media).name).toBe('asgard-prometheus');
    expect(proxmoxMount(media)).toBe('/mnt/pve/mantle-media');
  });

  test('a bucket has one writer for each source, however often that is copied', () => {
    expect(writersOf(lab, backups)).toEqual([
      { name: 'cluster-asgard-orion-cluster', prefix: 'cluster/asgard-orion-cluster/' },
      { name: 'lxc-proxy-01', prefix: 'lxc/proxy-01/' },
    ]);
  });
});

// --- internal ---

function smallLabResolved() {
  const { lab: found, findings } = resolve(smallLab);
  if (!found) throw new Error(findings.map(({ message }) => message).join('\n'));
  return found;
}
