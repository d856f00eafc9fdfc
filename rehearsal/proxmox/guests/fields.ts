import { need, type Need } from '../endpoint.ts';
import type { Fields, Guest } from '../state.ts';

/**
 * Fields of a configuration, and the privilege that each wants: after `check_vm_modify_config_perm`
 * of qemu-server and `check_ct_modify_config_perm` of pve-container.
 */
const fieldsOf: Readonly<Record<Guest['type'], readonly (readonly [RegExp, string])[]>> = {
  qemu: [
    [/^(?:cores|cpu|cpulimit|cpuunits|numa\d*|sockets|vcpus)$/, 'VM.Config.CPU'],
    [/^(?:memory|balloon|shares)$/, 'VM.Config.Memory'],
    [
      /^(?:acpi|hotplug|kvm|machine|scsihw|smbios1|tablet|vga|watchdog|audio0|rng0|(?:serial|usb|hostpci)\d+)$/,
      'VM.Config.HWType',
    ],
    [
      /^(?:agent|bios|description|keyboard|localtime|name|onboot|ostype|protection|startup|template|tags)$/,
      'VM.Config.Options',
    ],
    [/^(?:boot|bootdisk|(?:scsi|virtio|sata|ide)\d+|efidisk0|tpmstate0)$/, 'VM.Config.Disk'],
    [/^net\d+$/, 'VM.Config.Network'],
    [
      /^(?:ci(?:custom|type|user|upgrade)|nameserver|searchdomain|sshkeys|ipconfig\d+)$/,
      'VM.Config.Cloudinit',
    ],
  ],
  lxc: [
    [/^(?:cores|cpuunits|cpulimit)$/, 'VM.Config.CPU'],
    [/^(?:memory|swap)$/, 'VM.Config.Memory'],
    [/^(?:rootfs|mp\d+)$/, 'VM.Config.Disk'],
    [/^(?:net\d+|nameserver|searchdomain|hostname)$/, 'VM.Config.Network'],
    [/^(?:features|dev\d+)$/, 'VM.Allocate'],
    [
      /^(?:arch|cmode|console|description|onboot|ostype|protection|startup|tags|template|tty|unprivileged)$/,
      'VM.Config.Options',
    ],
  ],
};

/** Names of all fields that a guest may be sent. */
export const configFields = (type: Guest['type']): string[] => [
  ...fieldsOf[type].map(([names]) => names.source),
  'delete',
  'digest',
];

/** Privileges that a change of a configuration wants. */
export function changeNeeds(type: Guest['type'], id: string, sent: Fields): Need[] {
  const gone = (sent['delete'] ?? '').split(',').map((field): [string, string] => [field, '']);
  const privileges = [...Object.entries(sent), ...gone].flatMap(([field, value]) => {
    if (isCdrom(value)) return ['VM.Config.Cloudinit', 'VM.Config.CDROM'];
    return fieldsOf[type].find(([names]) => names.test(field))?.[1] ?? [];
  });
  const needs = [...new Set(privileges)].map((privilege) => need(`/vms/${id}`, privilege));
  return [...needs, ...hostNeeds(sent)];
}

/** What nobody but the user `root@pam` may do, and a token never is that user. */
export function rootOnly(type: Guest['type'], sent: Fields): string | undefined {
  const [fields, values] = [Object.keys(sent), Object.entries(sent)];
  if (type === 'qemu') {
    const card = values.find(
      ([field, value]) => field.startsWith('hostpci') && !/mapping=/.test(value),
    );
    return card && `only root can set '${card[0]}' config for non-mapped devices`;
  }
  if (fields.some((field) => /^dev\d+$/.test(field)))
    return 'configuring device passthrough is only allowed for root@pam';
  const features = (sent['features'] ?? '').split(',').filter((feature) => feature !== '');
  if (features.some((feature) => !feature.startsWith('nesting=')))
    return 'changing feature flags (except nesting) is only allowed for root@pam';
  const folder = values.find(
    ([field, value]) => /^mp\d+$/.test(field) && /^(?:volume=)?\//.test(value),
  );
  return folder && 'mount point type bind is only allowed for root@pam';
}

// --- internal ---

const isCdrom = (value: string): boolean => /\bcloudinit\b|media=cdrom/.test(value);

/** What a guest takes of its host: bridges, cards, and its turn at start. */
function hostNeeds(sent: Fields): Need[] {
  const bridges = Object.entries(sent)
    .filter(([field]) => /^net\d+$/.test(field))
    .map(([, nic]) => /\bbridge=(\w+)/.exec(nic)?.[1] ?? '');
  const cards = Object.entries(sent)
    .filter(([field]) => /^hostpci\d+$/.test(field))
    .map(([, card]) => /\bmapping=([\w-]+)/.exec(card)?.[1] ?? '');
  return [
    ...[...new Set(bridges)].map((bridge) => need(`/sdn/zones/localnetwork/${bridge}`, 'SDN.Use')),
    ...cards.map((card) => need(`/mapping/pci/${card}`, 'Mapping.Use')),
    ...('startup' in sent ? [need('/', 'Sys.Modify')] : []),
  ];
}
