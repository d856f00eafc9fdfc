import type { Guest } from '../state.ts';

/**
 * A configuration as the API shows it: numbers as numbers, sizes in whole units, and what Proxmox VE
 * adds by itself.
 */
export function shownConfig(guest: Guest): Readonly<Record<string, string | number>> {
  const fields = Object.entries(guest.config).map(([field, value]): [string, string | number] => [
    field,
    numbers.test(field) ? Number(value) : value,
  ]);
  return {
    ...Object.fromEntries(fields),
    ...added(guest),
    digest: 'f1d2d2f924e986ac86fdf7b36c94bcdf',
  };
}

/** Addresses that a running container has, as `GET …/interfaces` shows them. */
export const interfaces = ({ isRunning, config }: Guest) =>
  Object.entries(config)
    .filter(([field]) => isRunning && /^net\d+$/.test(field))
    .map(([, nic]) => {
      const [, name] = /\bname=(\w+)/.exec(nic) ?? [];
      const [, mac = ''] = /\bhwaddr=([\dA-F:]+)/.exec(nic) ?? [];
      const [, address, prefix] = /\bip=([\d.]+)\/(\d+)/.exec(nic) ?? [];
      const addresses =
        address === undefined
          ? []
          : [{ 'ip-address': address, prefix: Number(prefix), 'ip-address-type': 'inet' }];
      return {
        name,
        hwaddr: mac.toLowerCase(),
        'hardware-address': mac.toLowerCase(),
        'ip-addresses': addresses,
        ...(address !== undefined && { inet: `${address}/${prefix}` }),
      };
    });

/** Whether a running machine has a guest agent to ask: it has what it was started with. */
export const hasAgent = ({ isRunning, running }: Guest): boolean =>
  isRunning && isAgentOn(running['agent']);

/** @example isAgentOn('enabled=1,fstrim_cloned_disks=0') // true */
export const isAgentOn = (agent = ''): boolean => /^(?:enabled=)?1(?:,|$)/.test(agent);

/** What the guest agent of a machine says of its networks. */
export const agentInterfaces = ({ running }: Guest) => ({
  result: [
    { name: 'lo', ...addresses('127.0.0.1', '8') },
    ...Object.entries(running)
      .filter(([field]) => /^net\d+$/.test(field))
      .map(([field, nic]) => {
        const number = field.slice('net'.length);
        const [, mac = ''] = /=((?:[\dA-F]{2}:){5}[\dA-F]{2})/.exec(nic) ?? [];
        const [, address, prefix] =
          /\bip=([\d.]+)\/(\d+)/.exec(running[`ipconfig${number}`] ?? '') ?? [];
        return { name: `eth${number}`, ...hardware(mac), ...addresses(address, prefix) };
      }),
  ],
});

// --- internal ---

const hardware = (mac: string) => ({ 'hardware-address': mac.toLowerCase() });

const addresses = (address?: string, prefix?: string) => ({
  'ip-addresses':
    address === undefined
      ? []
      : [{ 'ip-address': address, 'ip-address-type': 'ipv4', prefix: Number(prefix) }],
});

const numbers =
  /^(?:acpi|balloon|console|cores|cpulimit|cpuunits|kvm|memory|numa|onboot|protection|sockets|swap|tablet|template|tty|unprivileged)$/;

/** Identities that each machine gets; the description of a container is read back as a whole line. */
function added({ id, type, config }: Guest): Record<string, string> {
  const uuid = `00000000-0000-4000-8000-${id.padStart(12, '0')}`;
  if (type === 'qemu')
    return { meta: 'creation-qemu=10.0.2,ctime=1', smbios1: `uuid=${uuid}`, vmgenid: uuid };
  const description = config['description'];
  return {
    arch: config['arch'] ?? 'amd64',
    ...(description !== undefined && { description: `${description}\n` }),
  };
}
