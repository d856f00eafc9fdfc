import { guestsOn, isLive } from '../relations.ts';
import type { Guest, Host } from '../kinds/index.ts';
import type { LabIndex } from '../resolved.ts';

/** Guests that compete for a host at the same time: planned ones count only where the host itself is planned. */
export const countedGuests = (lab: LabIndex, host: Host): Guest[] => guestsOn(lab, host).filter((guest) => isLive(guest) || !isLive(host));
