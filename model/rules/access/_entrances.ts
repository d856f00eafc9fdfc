import type { Place } from '../../diagnostics/index.ts';
import type { Entrance } from '../../relations/index.ts';

/** Whether the internet can reach it, and not the house alone. */
export const isOnInternet = ({ exposure }: Entrance): boolean => exposure.scope === 'tunnel';

/** Sorts what the internet can reach before what only the house can: the worst stands first. */
export const internetFirst = (a: Entrance, b: Entrance): number =>
  Number(isOnInternet(b)) - Number(isOnInternet(a));

/** Where it says who signs people in. */
export const authOf = ({ owner, path }: Entrance): Place => ({ owner, path: [...path, 'auth'] });
