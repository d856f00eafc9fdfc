import { done, refuse, type Result } from '../endpoint.ts';
import { withGuest, type Fields, type Guest, type State } from '../state.ts';
import { isVolume, storageOf } from './volumes.ts';
import { workOn } from './words.ts';

/** A machine on another node, where that has its storages and it holds no card. */
export function migrated(state: State, guest: Guest, sent: Fields): Result {
  const { target = '', online } = sent;
  if (guest.isRunning && online !== '1')
    return refuse(state, "can't migrate running VM without --online");
  if (!(target in state.nodes)) return refuse(state, `no such cluster node '${target}'`);
  const volumes = Object.entries(guest.config).filter(([field]) => isVolume(field));
  const storages = volumes.map(([, value]) => storageOf(value));
  const missing = storages.find((name) => state.storages[name]?.nodes?.includes(target) === false);
  if (missing !== undefined)
    return refuse(state, `storage '${missing}' is not available on node '${target}'`);
  const card = Object.keys(guest.config).find((field) => field.startsWith('hostpci'));
  if (card !== undefined)
    return refuse(state, `can't migrate VM which uses local devices: ${card}`);
  return done(withGuest(state, { ...guest, node: target }), workOn(guest, 'migrate'));
}
