import { bytesIn, isAgentOn, sizeOf, storageOf, type Guest, type State } from '../proxmox/index.ts';
import type { SiteSecrets } from '../secrets.ts';
import type { GuestFacts } from './facts.ts';

/** The guests of a simulated cluster; by the order of their names. */
export const guestsOfCluster = (state: State, secrets: SiteSecrets): GuestFacts[] =>
  Object.values(state.guests)
    .map((guest) => factsOf(guest, secrets))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

// --- internal ---

function factsOf(guest: Guest, secrets: SiteSecrets): GuestFacts {
  const { id, node, type, isRunning, pool, config } = guest;
  const fields = (names: RegExp): string[] =>
    Object.entries(config)
      .filter(([name]) => names.test(name))
      .toSorted(([a], [b]) => order(a) - order(b))
      .map(([, value]) => value);
  return {
    name: config['name'] ?? config['hostname'] ?? '',
    id: Number(id),
    host: node,
    kind: type === 'qemu' ? 'vm' : 'lxc',
    isRunning,
    pool: pool ?? '',
    cores: Number(config['cores']),
    memory: Number(config['memory']),
    disks: [...fields(/^rootfs$/), ...fields(/^(?:scsi|mp)\d+$/)].filter(isOwn).map(diskWords),
    networks: fields(/^net\d+$/).map((nic) => vlanOf(nic, secrets)),
    cards: fields(/^hostpci\d+$/).map((card) => /\bmapping=([\w-]+)/.exec(card)?.[1] ?? card),
    startup: startupWords(config['startup'] ?? ''),
    startsWithHost: config['onboot'] === '1',
    isProtected: config['protection'] === '1',
    hasAgent: isAgentOn(config['agent']),
  };
}

/** @example order('net12') // 12 */
const order = (field: string): number => Number(/\d+$/.exec(field)?.[0] ?? 0);

/** Folders of the host and disks of others have no size here. */
const isOwn = (volume: string): boolean => volume.includes('size=');

const diskWords = (volume: string): string =>
  `${storageOf(volume)} ${bytesIn(sizeOf(volume)) / 2 ** 30} GiB`;

/** The VLAN whose id a card is tagged with: ids are secrets, names are not. */
function vlanOf(nic: string, { vlans }: SiteSecrets): string {
  const tag = Number(/\btag=(\d+)/.exec(nic)?.[1]);
  return Object.entries(vlans).find(([, { id }]) => id === tag)?.[0] ?? 'unknown';
}

function startupWords(startup: string): string {
  if (startup === '') return '';
  const given = Object.fromEntries(startup.split(',').map((part) => part.split('=')));
  return `order=${given['order']},up=${given['up']},down=${given['down']}`;
}
