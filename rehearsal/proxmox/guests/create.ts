import { done, failed, need, refuse, type Need, type Result } from '../endpoint.ts';
import { withGuest, type Fields, type Guest, type State } from '../state.ts';
import { started, stored } from './config.ts';
import { spaceFault, volumeFault } from './faults.ts';
import { changeNeeds, rootOnly } from './fields.ts';
import { storagesIn } from './volumes.ts';
import { called, workOn } from './words.ts';

/** Parameters beside the configuration. */
export const creation = ['vmid', 'pool', 'start', 'ostemplate', 'storage', 'ssh-public-keys'];

/** A new guest of a machine may have drives without the privilege to change them. */
export function createNeeds(type: Guest['type'], sent: Fields): Need[] {
  const id = sent['vmid'] ?? '';
  const drives = type === 'qemu' ? ['VM.Config.Disk', 'VM.Config.CDROM'] : [];
  const isOfDrive = ({ privileges }: Need): boolean =>
    privileges.some((privilege) => drives.includes(privilege));
  return [
    need(`/vms/${id}`, 'VM.Allocate'),
    ...changeNeeds(type, id, sent).filter((wanted) => !isOfDrive(wanted)),
    ...storagesIn(sent).map((storage) => need(`/storage/${storage}`, 'Datastore.AllocateSpace')),
  ];
}

/** Where a guest is wanted, and what it is to be. */
export interface Wish {
  readonly type: Guest['type'];
  readonly node: string;
  readonly sent: Fields;
}

export function created(state: State, { type, node, sent }: Wish): Result {
  const { vmid: id = '', pool } = sent;
  const empty: Guest = { id, node, type, isRunning: false, pool, config: {}, running: {} };
  const cannot = `unable to create ${called(empty)} -`;
  const known = state.guests[id];
  if (known) {
    const other = `${called(known)} already exists on node '${known.node}'`;
    return refuse(state, `${cannot} ${other}`);
  }
  if (pool !== undefined && !(pool in state.pools))
    return refuse(state, `Permission check failed (pool '${pool}' does not exist)`, 403);
  const root = rootOnly(type, sent);
  if (root !== undefined) return refuse(state, `Permission check failed (${root})`, 403);
  const fault = volumeFault(state, empty, sent);
  if (fault !== undefined) return refuse(state, fault);
  const guest = { ...empty, config: stored(empty, sent) };
  const full = spaceFault(state, guest);
  if (full !== undefined) return failed(state, workOn(guest, 'create'), `${cannot} ${full}`);
  const made = sent['start'] === '1' ? started(guest) : guest;
  return done(withGuest(state, made), workOn(guest, 'create'));
}
