import type { LabIndex } from '../../graph/index.ts';
import type { Guest, Host } from '../../kinds/index.ts';
import { guestsOn, isLive } from '../../relations/index.ts';

/**
 * Guests that compete for a host at the same time: planned ones count only where the host itself is
 * planned.
 */
export const countedGuests = (lab: LabIndex, host: Host): Guest[] =>
  guestsOn(lab, host).filter((guest) => isLive(guest) || !isLive(host));
