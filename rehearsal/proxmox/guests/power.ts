import { done, failed, refuse } from '../endpoint.ts';
import { withGuest, without, type Guest, type State } from '../state.ts';
import { started } from './config.ts';
import { startFault } from './faults.ts';
import { called, workOn, type OfGuest } from './words.ts';

const begin =
  (action: string): OfGuest =>
  (state, guest) => {
    const fault = startFault(state, guest);
    return fault === undefined
      ? done(withGuest(state, started(guest)), workOn(guest, action))
      : failed(state, workOn(guest, action), fault);
  };
const end =
  (action: string): OfGuest =>
  (state, guest) =>
    done(withGuest(state, { ...guest, isRunning: false, running: {} }), workOn(guest, action));

const ifRunning =
  (handle: OfGuest): OfGuest =>
  (state, guest, sent) =>
    guest.isRunning ? handle(state, guest, sent) : refuse(state, `${called(guest)} not running`);
const ifStopped =
  (handle: OfGuest): OfGuest =>
  (state, guest, sent) =>
    guest.isRunning
      ? refuse(state, `${called(guest)} already running`)
      : handle(state, guest, sent);

/** What can be done with the power of a guest, by the name of its call. */
export const powers: readonly (readonly [action: string, handle: OfGuest])[] = [
  ['start', ifStopped(begin('start'))],
  ['stop', ifRunning(end('stop'))],
  ['shutdown', ifRunning(end('shutdown'))],
  ['reboot', ifRunning(begin('reboot'))],
];

export function destroyed(state: State, guest: Guest) {
  if (guest.config['protection'] === '1')
    return refuse(state, `can't remove ${called(guest)} - protection mode enabled`);
  if (guest.isRunning && guest.type === 'qemu')
    return refuse(state, `${called(guest)} is running - destroy failed`);
  if (guest.isRunning)
    return refuse(state, `unable to destroy ${called(guest)} - container is running`);
  const guests = without(state.guests, guest.id);
  return done({ ...state, guests }, workOn(guest, 'destroy'));
}
