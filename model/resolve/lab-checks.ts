import { flawsOf } from '../diagnostics/index.ts';
import type { Fault } from '../diagnostics/index.ts';
import { isPromise, type Exports } from '../graph/index.ts';
import { isEntity } from '../kinds/index.ts';
import type { Lab } from '../kinds/index.ts';
import { copyFaults } from './copied-entities.ts';
import { promiseFaults } from './promises.ts';
import { unlistedFaults } from './unlisted-entities.ts';
import type { Unlisted } from './unlisted.ts';

/**
 * Faults of the lab as a whole: its fields, its parts, what they export in place of entities, and
 * entities that they do not export.
 */
export const labFaults = (lab: Lab, { entities, copies }: Exports, unlisted: Unlisted): Fault[] => [
  ...fieldFaults(lab),
  ...parts(lab, unlisted),
  ...copyFaults(lab, copies, [...entities, ...unlisted.copied]),
  ...promiseFaults(lab, unlisted.promised),
  ...unlistedFaults(lab, entities, unlisted),
];

/** Faults of the fields of `defineLab`, as those of entities are told. */
export const fieldFaults = (lab: Lab): Fault[] =>
  flawsOf(lab).map(({ rule, path, message, help }) => ({
    rule: rule === 'unknown-field' ? rule : 'lab-invalid',
    severity: 'error',
    at: { owner: lab, path },
    message,
    help,
  }));

/** Whether anything of a lab can be checked beside its fields. */
export const isWhole = (lab: Lab): boolean =>
  !flawsOf(lab).some(({ path }) => path[0] === 'convention' || path[0] === 'parts');

// --- internal ---

function* parts(lab: Lab, { strays }: Unlisted): Iterable<Fault> {
  const seen = new Map<object, number>();
  for (const [index, part] of lab.parts.entries()) {
    const at = { owner: lab, path: ['parts', index] };
    if (typeof part !== 'object' || part === null) {
      yield {
        rule: 'lab-invalid',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab is ${String(part)}`,
        help: "pass modules: import * as hosts from './hosts.ts'",
      };
      continue;
    }
    const first = seen.get(part);
    if (first === undefined) seen.set(part, index);
    else {
      yield {
        rule: 'duplicate-part',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab is the same as part ${first + 1}`,
        help: 'remove one of them',
        related: [{ at: { owner: lab, path: ['parts', first] }, message: 'the first one' }],
      };
    }
    // The file of an empty part is most likely the one whose entities are declared and not
    // exported: that says more.
    if (
      !isEntity(part) &&
      !isPromise(part) &&
      Object.keys(part).length === 0 &&
      strays.length === 0
    ) {
      yield {
        rule: 'lab-invalid',
        severity: 'error',
        at,
        message: `part ${index + 1} of the lab exports nothing`,
        help: 'export its entities, or remove it from `parts`',
      };
    }
  }
}
