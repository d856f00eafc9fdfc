import type { LabIndex } from '../../graph/index.ts';
import type { Entity } from '../../kinds/index.ts';
import { codenameOf, entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';
import { wordKey, wordRuns } from './_words.ts';

export const publicNameReveals: Rule = {
  id: 'public-name-reveals',
  severity: 'error',
  title: 'A public name gives away how the lab is built',
  why:
    'Public names are read by strangers, in DNS and in certificate logs. ' +
    'One that bears the name of a machine or site says where a service runs, ' +
    'and is wrong as soon as it moves.',
  remedy: 'Choose a word for what people do there: `dash`, `files`, `login`.',
  *check(lab) {
    const secrets = innerNames(lab);
    for (const { name, exposure, owner, path } of entrances(lab)) {
      const entity = wordRuns(exposure.hostname)
        .map((run) => secrets.get(run))
        .find((found) => found !== undefined);
      if (!entity) continue;
      yield {
        at: { owner, path: [...path, 'hostname'] },
        message: `the public name '${name}' gives away the name of ${entity.kind} '${entity.name}'`,
        help: "choose a generic word for what people do there, such as 'dash', 'files' or 'login'",
        related: [
          { at: { owner: entity, path: ['name'] }, message: `${entity.kind} '${entity.name}'` },
        ],
      };
    }
  },
};

// --- internal ---

/** Names and codenames that strangers need not know, by their words. */
function innerNames(lab: LabIndex): Map<string, Entity> {
  const names = new Map<string, Entity>();
  for (const entity of [
    ...lab.hosts,
    ...lab.clusters,
    ...lab.locations,
    ...lab.vms,
    ...lab.lxcs,
    ...lab.cloudVms,
  ]) {
    for (const name of [entity.name, codenameOf(lab, entity)])
      if (!names.has(wordKey(name))) names.set(wordKey(name), entity);
  }
  return names;
}
