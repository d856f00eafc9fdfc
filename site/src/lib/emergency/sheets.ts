import { isLive, locationOf, pagePath } from '../../../../model/index.ts';
import type { EntityKind, Location, ResolvedLab } from '../../../../model/index.ts';
import { bootAt, type HostBoot } from './boot.ts';
import { commandsAt, type Command } from './commands.ts';
import { copiesAt, type KeptCopies } from './copies.ts';
import { keysAt } from './keys.ts';
import { restoreAt, type RestoreStep } from './restore.ts';
import { signInAt, type SignIn } from './sign-in.ts';
import { waysInto } from './ways-in.ts';

/**
 * What somebody needs who stands before a location that is down. No address, no number of a VLAN
 * and no secret: the model has none.
 */
export interface Sheet {
  readonly location: string;
  readonly page: string;
  readonly description: string;
  readonly waysIn: readonly string[];
  readonly boot: readonly HostBoot[];
  readonly signIn: SignIn;
  readonly restore: readonly RestoreStep[];
  readonly copies: readonly KeptCopies[];
  readonly keys: readonly string[];
  readonly commands: readonly Command[];
}

/**
 * A sheet for each location at which something is that can be down; what it says of the vault
 * depends on whether the repository has one.
 */
export const sheetsOf = (lab: ResolvedLab, hasVault: boolean): Sheet[] =>
  lab.locations
    .filter((location) =>
      lab.entities.some(
        (entity) => FALLIBLE.has(entity.kind) && isLive(entity) && locationOf(entity) === location,
      ),
    )
    .map((location) => sheetOf(lab, location, hasVault));

// --- internal ---

const FALLIBLE: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'host',
  'vm',
  'lxc',
  'cloud-vm',
  'bucket',
  'dataset',
]);

const sheetOf = (lab: ResolvedLab, location: Location, hasVault: boolean): Sheet => ({
  location: location.name,
  page: pagePath(location),
  description: location.description ?? '',
  waysIn: waysInto(lab, location),
  boot: bootAt(lab, location),
  signIn: signInAt(lab, location),
  restore: restoreAt(lab, location),
  copies: copiesAt(lab, location),
  keys: keysAt(lab, location, hasVault),
  commands: commandsAt(lab, location, hasVault),
});
