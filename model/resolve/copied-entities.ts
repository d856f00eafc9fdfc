import { showPath } from '../diagnostics/index.ts';
import type { RuleFinding } from '../diagnostics/index.ts';
import { definerOf } from '../entity/index.ts';
import type { Copy } from '../entity/index.ts';
import type { ExportedCopy } from '../graph/index.ts';
import type { Entity, Lab } from '../kinds/index.ts';

/**
 * What looks like an entity of the lab and is a copy of one: `export const worker3 = { ...worker2,
 * name: 'k8s-worker-03' }`.
 * @param originals entities of which they may be
 */
export function* copyFindings(
  lab: Lab,
  copies: readonly ExportedCopy[],
  originals: readonly Entity[],
): Iterable<RuleFinding> {
  for (const { copy, path } of copies) {
    const [part = 0, ...way] = path;
    const original = originalOf(copy, originals);
    const where =
      way.length > 0 ? `export '${showPath(way)}'` : `part ${Number(part) + 1} of the lab`;
    const likeness = `looks like ${copy.kind} '${copy.name}' but is a copy`;
    yield {
      rule: 'copied-entity',
      severity: 'error',
      at: { owner: lab, path: ['parts', part] },
      message: `${where} ${likeness}, which is not part of the lab`,
      help:
        `write ${definerOf(copy.kind)}({ … }) with its fields instead of { ...other, … }; ` +
        'what several have in common goes into a plain object',
      ...(original && {
        related: [
          {
            at: { owner: original },
            message: `the fields are those of ${original.kind} '${original.name}'`,
          },
        ],
      }),
    };
  }
}

/**
 * The entity that a copy was made of: it has the most values in common, and at least one of them is
 * the same object.
 */
export function originalOf(copy: Copy, entities: readonly Entity[]): Entity | undefined {
  const fields = Object.entries(copy);
  let best: Entity | undefined;
  let most = 0;
  for (const entity of entities) {
    if (entity.kind !== copy.kind) continue;
    const same = fields.filter(([key, value]) => Reflect.get(entity, key) === value);
    if (same.length > most && same.some(([, value]) => typeof value === 'object'))
      [best, most] = [entity, same.length];
  }
  return best;
}
