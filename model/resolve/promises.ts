import { showPath } from '../diagnostics/index.ts';
import type { RuleFinding } from '../diagnostics/index.ts';
import { titleOf } from '../graph/index.ts';
import type { Lab } from '../kinds/index.ts';
import type { Promised } from './unlisted.ts';

/** Promises in place of entities: `export const worker = make()`, where `make` is asynchronous. */
export const promiseFindings = (lab: Lab, promised: readonly Promised[]): RuleFinding[] =>
  promised.map((found) => promiseFinding(lab, found));

// --- internal ---

/** Told where its entity is declared, if that is known by now; else where the part is listed. */
function promiseFinding(lab: Lab, { path, entities }: Promised): RuleFinding {
  const [part = 0, ...way] = path;
  const rule = { rule: 'promise-not-awaited', severity: 'error', help: remedy(way) } as const;
  const listed = { owner: lab, path: ['parts', part] };
  const what = way.length > 0 ? `export '${showPath(way)}'` : `part ${Number(part) + 1} of the lab`;
  const [entity, ...others] = entities;
  if (entity && others.length === 0 && way.length > 0) {
    const why = `${what} is a promise of it, which was not awaited`;
    return {
      ...rule,
      at: { owner: entity },
      message: `${titleOf(entity)} is not part of the lab: ${why}`,
      related: [{ at: listed, message: 'the part that exports the promise' }],
    };
  }
  const lost = !entity
    ? 'what it will be is'
    : others.length > 0
      ? `${titleOf(entity)} and ${others.length} more are`
      : `${titleOf(entity)} is`;
  const message = `${what} is a promise that was not awaited: ${lost} not part of the lab`;
  return { ...rule, at: listed, message };
}

function remedy([name, ...inner]: readonly (string | number)[]): string {
  const write = 'write `await` in front of';
  if (name === undefined)
    return `import the file at the top (import * as hosts from './hosts.ts'), or ${write} it`;
  const left = name === 'default' ? 'export default' : `export const ${name} =`;
  return `${write} what makes it: ${left} await ${inner.length > 0 ? 'Promise.all([ … ])' : '…'}`;
}
