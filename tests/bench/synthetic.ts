import * as model from '../../model/index.ts';
import { letters } from './letters.ts';

const GUESTS_PER_HOST = 50;

/** A lab of one site: this many guests on hosts of 50, a service on every tenth guest. */
export function syntheticLab(guests: number): model.Lab {
  const { gib, tib } = model;
  const hostCount = Math.ceil(guests / GUESTS_PER_HOST);
  const convention = {
    version: 1,
    codenames: {
      location: { midgard: 'the bench' },
      host: Object.fromEntries(
        Array.from({ length: hostCount }, (_, index) => [codename(index), 'a host of the bench']),
      ),
      vlan: { lethe: 'a network of the bench' },
      pool: { granite: 'a pool of the bench' },
      cluster: { lyra: 'the cluster of the bench' },
    },
    patterns: {},
  };
  const location = model.defineLocation({ name: name('midgard'), provider: 'on-premises' });
  const vlan = model.defineVlan({ name: name('lethe-servers-vlan'), location });
  const image = model.defineImage({
    name: name('tpl-debian-13-2026-09-28'),
    type: 'cloud-image',
    url: 'https://example.com/debian-13.qcow2',
    checksum: '0123456789abcdef'.repeat(8),
  });
  const hosts = Array.from({ length: hostCount }, (_, index) =>
    model.defineHost({
      name: name(`midgard-${codename(index)}`),
      location,
      platform: 'proxmox',
      cores: 64,
      memory: gib(512),
      networks: [vlan],
    }),
  );
  const pools = hosts.map((host, index) =>
    model.defineStoragePool({
      name: name(`${codename(index)}-granite`),
      host,
      backend: 'lvm-thin',
      capacity: tib(20),
    }),
  );
  const vms = Array.from({ length: guests }, (_, index) => {
    const at = Math.floor(index / GUESTS_PER_HOST);
    const [host, pool] = [hosts[at], pools[at]];
    if (!host || !pool) throw new Error('a guest of the bench has no host');
    return model.defineVm({
      name: name(`app-${letters(index)}-01`),
      host,
      vmId: 1000 + index,
      cores: 2,
      memory: gib(8),
      image,
      disks: [{ pool, size: gib(40) }],
      networks: [vlan],
      description: `Guest number ${index}.`,
    });
  });
  const services = vms
    .filter((_, index) => index % 10 === 0)
    .map((vm, index) =>
      model.defineService({ name: name(`web-${letters(index)}`), runsOn: vm, port: 8080 }),
    );
  return model.defineLab({
    name: 'bench',
    domain: 'example.com',
    repository: 'https://example.com/bench',
    convention,
    parts: [{ location, vlan, image }, { hosts, pools }, { vms }, { services }],
  });
}

// --- internal ---

const codename = (index: number): string => `q${letters(index)}`;

/** A name that the compiler does not know, as one made in a loop. */
const name = (text: string): string => text;
