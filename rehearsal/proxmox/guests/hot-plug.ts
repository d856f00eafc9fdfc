import type { Fields, Guest } from '../state.ts';
import { isVolume } from './volumes.ts';

/**
 * What a running guest takes at once; the rest waits until it is started anew. After
 * `vmconfig_hotplug_pending` of Proxmox VE with the features that a machine has unless somebody says
 * otherwise: network, disk and usb.
 */
export function hotPlugged(guest: Guest): Guest {
  if (!guest.isRunning) return guest;
  const { type, config, running } = guest;
  const fields = [...new Set([...Object.keys(config), ...Object.keys(running)])];
  const next = fields.flatMap((field): [string, string][] => {
    const isTaken = isHotPluggable(type, field, [running[field], config[field]]);
    const value = isTaken ? config[field] : running[field];
    return value === undefined ? [] : [[field, value]];
  });
  return { ...guest, running: Object.fromEntries(next) };
}

/** Fields that a running guest has not taken yet. */
export function waiting({ isRunning, config, running }: Guest): string[] {
  if (!isRunning) return [];
  const fields = [...new Set([...Object.keys(config), ...Object.keys(running)])];
  return fields.filter((field) => !isSame(field, config, running)).toSorted();
}

// --- internal ---

const takes = {
  qemu: /^(?:description|hookscript|name|onboot|protection|startup|tags|cpuunits|cpulimit|hotplug|net\d+|unused\d+|usb\d+)$/,
  lxc: /^(?:description|hookscript|hostname|onboot|protection|startup|tags|cores|cpuunits|cpulimit|memory|swap|net\d+|unused\d+)$/,
} as const;

type Change = readonly [before: string | undefined, after: string | undefined];

function isHotPluggable(type: Guest['type'], field: string, change: Change): boolean {
  if (takes[type].test(field)) return true;
  const isDrive = type === 'qemu' && /^(?:scsi|virtio)\d+$/.test(field);
  return isDrive && isDriveTaken(change);
}

/** A drive is plugged and unplugged; of one that stays, some options wait. */
function isDriveTaken([before, after]: Change): boolean {
  if (before === undefined || after === undefined) return true;
  if (before.split(',')[0] !== after.split(',')[0]) return true;
  return slowOptions.every((option) => optionOf(before, option) === optionOf(after, option));
}

const slowOptions = ['aio', 'cache', 'discard', 'iothread', 'queues', 'ro', 'ssd'];

const optionOf = (drive: string, option: string): string | undefined =>
  drive.split(',').find((part) => part.startsWith(`${option}=`));

/** An option of a volume that is off is the same as one that is not there. */
function isSame(field: string, config: Fields, running: Fields): boolean {
  const [wanted, current] = [config[field], running[field]];
  if (wanted === undefined || current === undefined || !isVolume(field)) return wanted === current;
  return options(wanted) === options(current);
}

const options = (volume: string): string =>
  volume
    .split(',')
    .filter((part) => !part.endsWith('=0'))
    .toSorted()
    .join(',');
