import { expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { searchOf } from '../../site/src/lib/search/fixtures/search-of.ts';
import { ownLab } from '../own-lab.ts';
import { searchTable } from './search.table.ts';

const search = searchOf(resolved(ownLab));

test.for(searchTable)('“%s” finds %s among the first three', ([query, path]) => {
  expect(search(query).slice(0, 3)).toContain(path);
});
