import type { Fields, Guest, State } from '../state.ts';

/** Fields of a configuration that name a volume. */
export const isVolume = (field: string): boolean =>
  /^(?:(?:scsi|virtio|sata|ide|unused|mp)\d+|efidisk0|tpmstate0|rootfs)$/.test(field);

/** Text of the size of a volume. @example sizeOf('pool:vm-1-disk-0,size=60G') // '60G' */
export const sizeOf = (volume: string): string => /\bsize=(\w+)/.exec(volume)?.[1] ?? '0';

/** @example bytesIn('60G') // 64424509440 */
export function bytesIn(size: string): number {
  const unit = bytesOf[size.at(-1) ?? ''] ?? 1;
  return Number.parseFloat(size) * unit;
}

/** Storage of a volume. @example storageOf('atlas-bedrock:vm-1-disk-0,size=60G') // 'atlas-bedrock' */
export const storageOf = (volume: string): string => inOrder(volume)[0]?.split(':')[0] ?? '';

/** Storages that somebody wants volumes on. */
export const storagesIn = (sent: Fields): string[] => [
  ...new Set(
    Object.entries(sent)
      .filter(([field]) => isVolume(field))
      .map(([, value]) => storageOf(value)),
  ),
];

/**
 * A volume as it is read back: its place first, then what was asked of it. A new one gets the next
 * free name, one that exists keeps its size.
 */
export function storedVolume(guest: Volumes, field: string, sent: string): string {
  const [place = '', ...options] = inOrder(sent);
  const storage = storageOf(place);
  const name = place.slice(place.indexOf(':') + 1);
  if (name === 'cloudinit') return `${storage}:vm-${guest.id}-cloudinit,media=cdrom`;
  if (place === 'none') return [place, ...options].join(',');
  const others = options.filter((option) => !/^(?:import-from|size)=/.test(option));
  const isNew = /^[\d.]+$/.test(name);
  const before = guest.config[field];
  if (!isNew) {
    const size = before === undefined ? [] : [`size=${sizeOf(before)}`];
    return [`${storage}:${name}`, ...others, ...size].join(',');
  }
  return [
    `${storage}:${freeName(guest, storage)}`,
    ...others,
    `size=${newSize(field, name, options)}`,
  ].join(',');
}

/** Bytes that the volumes of guests take on a storage of a node. */
export const usedOn = (state: State, node: string, storage: string): number =>
  Object.values(state.guests)
    .filter((guest) => guest.node === node)
    .flatMap(({ config }) => Object.entries(config))
    .filter(([field, value]) => isVolume(field) && storageOf(value) === storage)
    .reduce((sum, [, value]) => sum + bytesIn(sizeOf(value)), 0);

// --- internal ---

type Volumes = Pick<Guest, 'id' | 'type' | 'config'>;

const bytesOf: Readonly<Record<string, number>> = {
  K: 2 ** 10,
  M: 2 ** 20,
  G: 2 ** 30,
  T: 2 ** 40,
};

/** An imported image brings its own small disk, which is grown afterwards. */
const importedSize = '3G';

/** The place is sent with a name before it, and not always first. */
function inOrder(sent: string): string[] {
  const parts = sent.split(',').filter((part) => part !== '');
  const place = parts.find((part) => /^(?:(?:file|volume)=)?(?:[\w-]+:|none$)/.test(part)) ?? '';
  return [place.replace(/^(?:file|volume)=/, ''), ...parts.filter((part) => part !== place)];
}

/** An efi disk has the size that its firmware needs. */
function newSize(field: string, gibibytes: string, options: readonly string[]): string {
  if (field === 'efidisk0') return '4M';
  if (options.some((option) => option.startsWith('import-from='))) return importedSize;
  return `${gibibytes}G`;
}

function freeName({ id, type, config }: Volumes, storage: string): string {
  const word = type === 'qemu' ? 'vm' : 'subvol';
  const taken = new Set(
    Object.values(config)
      .filter((value) => storageOf(value) === storage)
      .map((value) => value.split(',')[0]),
  );
  const numbers = Array.from({ length: taken.size + 1 }, (_, number) => number);
  const free = numbers.find((number) => !taken.has(`${storage}:${word}-${id}-disk-${number}`));
  return `${word}-${id}-disk-${free}`;
}
