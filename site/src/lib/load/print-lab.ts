// Run by read-lab.ts in a process of its own: `node print-lab.ts <folder of the lab>` prints what
// the pages are made of, as JSON.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isLab, record, resolve } from '../../../../model/index.ts';
import { labViews } from '../../../../generators/pictures/index.ts';
import { repository } from './own-repository.ts';
import { pagedEntities } from './paged-entities.ts';
import { printedWhole } from './printed-whole.ts';

const folder = realpathSync(process.argv[2] ?? '');
const index = pathToFileURL(join(folder, 'index.ts')).href;
const { module, recording } = await record(
  folder,
  (): Promise<{ default?: unknown }> => import(index),
);
const resolution = isLab(module.default) ? resolve(module.default, recording) : undefined;
const resolved = resolution?.lab;
if (!resolved) throw new Error('the lab is faulty');
const { name } = resolved;
const convention = { ...resolved.declaration.convention, org: resolved.convention.org };
const entities = pagedEntities(resolved, repository);
const printed = {
  name,
  repository: resolved.repository,
  convention,
  whole: printedWhole(resolved, resolution.findings, repository),
  entities,
  views: labViews(resolved),
};
process.stdout.write(JSON.stringify(printed));
