import { answer, done, failed, refuse, type Result } from '../endpoint.ts';
import { withGuest, type Fields, type Guest, type State } from '../state.ts';
import { configured } from './config.ts';
import { spaceFault, volumeFault } from './faults.ts';
import { rootOnly } from './fields.ts';
import { bytesIn, sizeOf } from './volumes.ts';
import { workOn, type OfGuest } from './words.ts';

/** A changed configuration, at once or as work. */
export const changed: OfGuest = (state, guest, sent) =>
  change(state, guest, sent, (next) => answer(next));
export const changedInWork: OfGuest = (state, guest, sent) =>
  change(state, guest, sent, (next) => done(next, workOn(guest, 'config')));

/** A grown disk: none ever gets smaller. */
export function resized(state: State, guest: Guest, { disk = '', size = '' }: Fields): Result {
  const volume = guest.config[disk];
  if (volume === undefined) return refuse(state, `disk '${disk}' does not exist`);
  if (bytesIn(size) < bytesIn(sizeOf(volume))) return refuse(state, tooSmall[guest.type]);
  const grown = { [disk]: volume.replace(/\bsize=\w+/, `size=${inUnits(size)}`) };
  const next: Guest = {
    ...guest,
    config: { ...guest.config, ...grown },
    running: guest.isRunning ? { ...guest.running, ...grown } : {},
  };
  const full = spaceFault(state, next);
  return full === undefined
    ? done(withGuest(state, next), workOn(guest, 'resize'))
    : failed(state, workOn(guest, 'resize'), full);
}

// --- internal ---

const tooSmall = {
  qemu: 'shrinking disks is not supported',
  lxc: 'unable to shrink disk size',
} as const;

/** Sizes are read back in the largest unit that they are whole in. */
function inUnits(size: string): string {
  const gibibytes = bytesIn(size) / 2 ** 30;
  return Number.isInteger(gibibytes) ? `${gibibytes}G` : size;
}

function change(state: State, guest: Guest, sent: Fields, end: (next: State) => Result): Result {
  const root = rootOnly(guest.type, sent);
  if (root !== undefined) return refuse(state, `Permission check failed (${root})`, 403);
  const fault = volumeFault(state, guest, sent);
  if (fault !== undefined) return refuse(state, fault);
  const next = configured(guest, sent);
  const full = spaceFault(state, next);
  return full === undefined ? end(withGuest(state, next)) : refuse(state, full);
}
