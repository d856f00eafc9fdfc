import * as z from 'zod';
import { remember } from '../diagnostics/index.ts';
import { oneOf, prose } from './field.ts';
import { findingsIn } from './field-findings.ts';
import type { Definition, EntityOfKind } from './kind.ts';
import { putBack, unknownFieldsIn, withoutUnknown } from './unknown-fields.ts';

// zod would compile every schema to a function of its own, which takes longer than checking the
// entities of most labs.
z.config({ jitless: true });

// Types of a kind join what is the same for all names with the name itself, as an intersection: of
// an interface that extends, the compiler would resolve every field anew for every name.

/** Fields that every entity has. */
export const common = {
  name: z.string({ error: 'a name' }),
  /**
   * `planned` (drawn dashed, never deployed), `active`, or `retiring` (still deployed, nothing new
   * may depend on it). Default `active`.
   */
  status: oneOf(['active', 'planned', 'retiring']).default('active'),
  /** One sentence for people: shown on the site, in diagrams and in the notes of guests. */
  description: prose('a sentence').optional(),
};

/** A stage of life of an entity. */
export type Status = z.output<typeof common.status>;

/**
 * Checks a spec by itself, fills its defaults and remembers where the caller of its `define*`
 * function stands. Never throws for a faulty spec: its findings are reported with all others when
 * the lab is checked, and the spec is kept as it is (unless all that is wrong with it is a field
 * that there is not).
 */
export function declare<K extends Definition>(kind: K, spec: object): EntityOfKind<K> {
  const { schema } = kind;
  const first = z.safeParse(schema, spec);
  const unknown = unknownFieldsIn(first.error);
  // A field that there is not must not cost the entity its defaults, nor hide what else is wrong.
  const result = unknown.length > 0 ? z.safeParse(schema, withoutUnknown(spec, unknown)) : first;
  const entity = result.success
    ? Object.assign({ kind: kind.kind }, result.data)
    : { ...spec, kind: kind.kind };
  if (result.success) putBack(entity, spec, unknown);
  const issues = [...(result.error?.issues ?? []), ...unknown];
  remember(entity, kind.define, findingsIn(kind.kind, spec, issues, schema));
  // The cast that lets a faulty spec pass as its kind: `resolve` keeps flawed entities away from
  // rules and generators.
  return entity as unknown as EntityOfKind<K>;
}
