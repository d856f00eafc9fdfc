import { fieldFindings } from '../diagnostics/index.ts';
import type { RuleFinding } from '../diagnostics/index.ts';
import { isPromise, type Exports } from '../graph/index.ts';
import { isEntity } from '../kinds/index.ts';
import type { Lab } from '../kinds/index.ts';
import { copyFindings } from './copied-entities.ts';
import { promiseFindings } from './promises.ts';
import { unlistedFindings } from './unlisted-entities.ts';
import type { Unlisted } from './unlisted.ts';

/**
 * Findings about the lab as a whole: its fields, its parts, what they export in place of entities,
 * and entities that they do not export.
 */
export const labFindings = (
  lab: Lab,
  { entities, copies }: Exports,
  unlisted: Unlisted,
): RuleFinding[] => [
  ...labFieldFindings(lab),
  ...parts(lab, unlisted),
  ...copyFindings(lab, copies, [...entities, ...unlisted.copied]),
  ...promiseFindings(lab, unlisted.promised),
  ...unlistedFindings(lab, entities, unlisted),
];

/** Findings about the fields of `defineLab`, as those of entities are told. */
export const labFieldFindings = (lab: Lab): RuleFinding[] =>
  fieldFindings(lab).map(({ rule, path, message, help }) => ({
    rule: rule === 'unknown-field' ? rule : 'lab-invalid',
    severity: 'error',
    at: { owner: lab, path },
    message,
    help,
  }));

/** Whether anything of a lab can be checked beside its fields. */
export const isWhole = (lab: Lab): boolean =>
  !fieldFindings(lab).some(({ path }) => path[0] === 'convention' || path[0] === 'parts');

// --- internal ---

function* parts(lab: Lab, { unused }: Unlisted): Iterable<RuleFinding> {
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
      unused.length === 0
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
