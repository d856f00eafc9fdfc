import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import type { NameKind } from './row.ts';

/**
 * What a part of a name says: what a codename is registered as, or else what such a part is.
 *
 * @example
 * meaningOf(convention, 'host', 'codename', 'atlas') // 'Titan who carries the sky'
 * meaningOf(convention, 'vm', 'role', 'k8s-master') // 'What the guest does.'
 */
export function meaningOf(
  convention: Convention,
  kind: NameKind,
  part: string,
  value: string,
): string {
  const slots = patternsOf(convention, kind).flatMap((pattern) => pattern.slots);
  const slot = slots.find(({ name }) => name === part);
  const register = slot?.codenameOf && convention.codenames[slot.codenameOf];
  const isRegistered = register !== undefined && Object.hasOwn(register, value);
  return (isRegistered ? register[value] : slot?.placeholder.meaning) ?? '';
}
