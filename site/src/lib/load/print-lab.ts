// Run by read-lab.ts in a process of its own: `node print-lab.ts <folder of the lab>` prints what
// the pages are made of, as JSON.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entityId, exportLab, isLab, record, resolve } from '../../../../model/index.ts';
import { derivedFrom } from '../entity/derived.ts';

const folder = realpathSync(process.argv[2] ?? '');
const index = pathToFileURL(join(folder, 'index.ts')).href;
const { module, recording } = await record(
  folder,
  (): Promise<{ default?: unknown }> => import(index),
);
const resolved = isLab(module.default) ? resolve(module.default, recording).lab : undefined;
if (!resolved) throw new Error('the lab is faulty');
const derived = new Map(
  resolved.entities.map((entity) => [entityId(entity), derivedFrom(resolved, entity)]),
);
const entities = exportLab(resolved).entities.map((entity) => ({
  ...entity,
  derived: derived.get(entity.id),
}));
const convention = { ...resolved.declaration.convention, org: resolved.convention.org };
process.stdout.write(JSON.stringify({ name: resolved.name, convention, entities }));
