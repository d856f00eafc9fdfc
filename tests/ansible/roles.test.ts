import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, parse, parseDocument, visit } from 'yaml';
import * as z from 'zod';

const ansible = join(import.meta.dirname, '../../ansible');
const roles = readdirSync(join(ansible, 'roles')).toSorted();

describe.for(roles)('the role %s', (role) => {
  const folder = join(ansible, 'roles', role);
  const specs = specsOf(folder);
  const options = specs['main']?.options ?? {};
  const defaults = variablesIn(join(folder, 'defaults/main.yml'));

  test('describes what it does, and every variable that one may set', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme.split('\n')[0]).toBe(`# ${role}`);
    expect(Object.keys(options).filter((name) => !readme.includes(name))).toEqual([]);
  });

  test('has a default for each variable that is not required, and no other', () => {
    const optional = Object.entries(options)
      .filter(([, { required }]) => required !== true)
      .map(([name]) => name);
    const named = Object.entries(options)
      .filter(([, option]) => option.default !== undefined)
      .map(([name, option]) => [name, option.default]);
    expect(optional.toSorted()).toEqual(Object.keys(defaults).toSorted());
    for (const [name, value] of named)
      expect({ [String(name)]: defaults[String(name)] }).toEqual({ [String(name)]: value });
  });

  // That one is what compares.
  if (role !== 'verify')
    test('can be compared with a machine', () => {
      expect(existsSync(join(folder, 'tasks/verify.yml'))).toBe(true);
      expect(specs['verify']?.options).toEqual(options);
    });

  test('reads its own variables only, and each of them is declared', () => {
    const known = new Set([
      ...Object.values(specs).flatMap((entry) => Object.keys(entry.options ?? {})),
      ...Object.keys(variablesIn(join(folder, 'vars/main.yml'))),
      ...filesOf(folder).flatMap(madeIn),
      // What another role is asked to do is its variable.
      ...filesOf(folder).flatMap((file) => givenTo(file, roles)),
    ]);
    const used = filesOf(folder).flatMap(readIn);
    const strange = used.filter((name) => /^(homelab|vault)_/.test(name) || name === 'groups');
    expect(strange).toEqual([]);
    const own = used.filter((name) => name.startsWith(`${role}_`));
    expect([...new Set(own)].filter((name) => !known.has(name))).toEqual([]);
  });
});

// These filters give a list in another order in each run. The first server would be any of them.
test('hand-written variables hold no list whose order is a matter of luck', () => {
  const files = globSync('inventory/group_vars/*/main.yml', { cwd: ansible });
  const shuffled = files.filter((file) =>
    /\| *(intersect|difference|union|symmetric_difference)\b/.test(
      readFileSync(join(ansible, file), 'utf8'),
    ),
  );
  expect(files).not.toEqual([]);
  expect(shuffled).toEqual([]);
});

test('playbooks and hand-written variables read everything that is generated', () => {
  const places = [
    'ansible/playbooks/**/*.yml',
    'ansible/inventory/group_vars/*/main.yml',
    // Not those of the lab: a lab of one's own has others.
    'tests/machines/lxc-configs/**/*.{j2,yml}',
  ];
  const readers = places
    .flatMap((pattern) => globSync(join(ansible, '..', pattern)))
    .filter((file) => !file.endsWith('generated.yml'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const generated = [
    ...Object.keys(variablesIn(join(ansible, 'inventory/group_vars/all/homelab.yml'))),
    ...globSync(join(ansible, 'inventory/group_vars/*/secret-contract.yml')).flatMap((file) =>
      Object.keys(variablesIn(file)),
    ),
  ];
  const unread = generated.filter((name) => !new RegExp(`\\b${name}\\b`).test(readers));
  expect(unread).toEqual([]);
  const hosts = globSync(join(ansible, 'inventory/host_vars/*/generated.yml')).map((file) =>
    z.object({ homelab_host: z.looseObject({}) }).parse(variablesIn(file)),
  );
  const fields = [...new Set(hosts.flatMap(({ homelab_host: host }) => Object.keys(host)))];
  const unreadFields = fields.filter(
    (field) => !new RegExp(`homelab_host\\.${field}\\b|'${field}'`).test(readers),
  );
  expect(unreadFields).toEqual([]);
});

// --- internal ---

const optionSchema = z.looseObject({
  required: z.boolean().optional(),
  default: z.unknown().optional(),
});
const specSchema = z.looseObject({ options: z.record(z.string(), optionSchema).optional() });
type Spec = z.infer<typeof specSchema>;

function specsOf(folder: string): Readonly<Record<string, Spec>> {
  const text = readFileSync(join(folder, 'meta/argument_specs.yml'), 'utf8');
  const schema = z.object({ argument_specs: z.record(z.string(), specSchema) });
  return schema.parse(parse(text)).argument_specs;
}

function variablesIn(file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(file)) return {};
  return z.record(z.string(), z.unknown()).parse(parse(readFileSync(file, 'utf8')) ?? {});
}

/** Everything in a role that may read a variable. */
const filesOf = (folder: string): string[] =>
  globSync(join(folder, '{defaults,handlers,tasks,templates,vars}/**/*'))
    .filter((file) => /\.(yml|j2|yaml)$/.test(file))
    .filter((file) => !relative(folder, file).startsWith('meta/'));

/** Words in the expressions of a file. A field (`x.name`) and a text in quotes are none. */
function readIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const templates = [...text.matchAll(/\{[{%]([^]*?)[%}]\}/g)].map(([, inside = '']) => inside);
  const bare = file.endsWith('.yml') ? bareExpressions(text) : [];
  return [...templates, ...bare].flatMap((expression) =>
    [...expression.replaceAll(/'[^']*'|"[^"]*"/g, '').matchAll(/(?<![.\w])[a-z]\w*/g)].map(
      ([word]) => word,
    ),
  );
}

/** Values of keys that Ansible takes for expressions without braces. */
function bareExpressions(text: string): string[] {
  const found: string[] = [];
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !/^(when|until|failed_when|changed_when|that)$/.test(String(key.value)))
        return;
      found.push(String(value));
    },
  });
  return found;
}

/** Names that the tasks of a file make: results, facts, variables of a task or loop. */
function madeIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const inTemplate = [...text.matchAll(/\{%-?\s*(?:set|for|macro)\s+([\w, ]+)/g)];
  const names = inTemplate.flatMap(([, list = '']) => list.split(/[\s,]+/));
  if (!file.endsWith('.yml')) return names;
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      const word = isScalar(key) ? String(key.value) : '';
      if (/^(register|loop_var|index_var)$/.test(word) && isScalar(value))
        names.push(String(value.value));
      if (/^(vars|ansible\.builtin\.set_fact)$/.test(word) && isMap(value))
        names.push(...value.items.map((item) => String(item.key)));
    },
  });
  return names;
}

const givenTo = (file: string, others: readonly string[]): string[] =>
  madeIn(file).filter((name) => others.some((other) => name.startsWith(`${other}_`)));
