import { describe, expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import { generateAll } from '../../generators/index.ts';
import { ownLab } from '../own-lab.ts';
import { evaluate, type Hcl, openVariables } from './evaluate.ts';
import { textIn, tofu } from './run-tofu.ts';

// OpenTofu drops an attribute that the declared type lacks without a word, so each generated file
// goes through a real plan of the variables of its root, and has to come out as it went in.
describe
  .skipIf(tofu === '')
  .for(Object.entries({ 'the small lab': smallLab, 'the own lab': ownLab }))(
  'OpenTofu, given the variables of %s,',
  ([, declared]) => {
    const lab = resolved(declared);
    const kinds = new Map<string, string>([
      ...lab.locations.map((location): [string, string] => [location.name, location.provider]),
      ['edge', 'edge'],
    ]);
    const files = generateAll(lab).filter(({ path }) => path.endsWith('.auto.tfvars.json'));

    test('has a file for every root', () => {
      expect(files.map(({ path }) => path)).toEqual(
        [...kinds.keys()].toSorted().map((root) => `tofu/${root}/${root}.auto.tfvars.json`),
      );
    });

    test.for(files)('takes all of $path without a warning', async ({ path, text }) => {
      const root = variablesOf(kinds.get(path.split('/')[1] ?? '') ?? '');
      const values: object = JSON.parse(text);
      expect(await evaluate(root, values)).toEqual(values);
    });
  },
);

test.skipIf(tofu === '')(
  'an attribute that is not declared would show, and so would a variable',
  async () => {
    const tunnel = { ingress: [], extra: true };
    const variables = { zone: 'example.com', tunnels: { 'asgard-tunnel': tunnel } };
    expect(await evaluate(variablesOf('edge'), variables)).not.toEqual(variables);
    const more = { ...variables, extra: true };
    await expect(evaluate(variablesOf('edge'), more)).rejects.toThrow('undeclared variable');
  },
);

// --- internal ---

/** What a kind of root declares, but for its secrets. */
function variablesOf(kind: string): Hcl {
  const place = resolved(ownLab).locations.find(({ provider }) => provider === kind)?.name ?? kind;
  const { text, names } = openVariables(textIn(place, 'variables.tf') ?? '');
  return {
    files: { variables: text },
    wanted: Object.fromEntries(names.map((name) => [name, `var.${name}`])),
  };
}
