import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as model from '../model/index.ts';
import {
  entityId,
  resolve,
  type Entity,
  type EntityKind,
  type Lab,
  type ResolvedLab,
} from '../model/index.ts';
import { generateAnsible } from './ansible/index.ts';
import { resolved } from './fixtures/resolved.ts';
import smallLab from './fixtures/small-lab/index.ts';
import twoClusters from './k8s/fixtures/two-clusters.ts';
import watched from './k8s/fixtures/watched.ts';
import { generateK8s } from './k8s/index.ts';
import { generateLxcConfigs } from './lxc-configs/index.ts';
import type { OutputFile } from './output.ts';
import { generateTofu } from './tofu/index.ts';

// Ansible evaluates every variable, charts of Helm evaluate many of their values: what an author
// wrote must arrive as it is, or be refused.

const closings = { '{{': '}}', '{%': '%}', '{#': '#}', '${': '}', '%{': '}' } as const;
const marks = ['{{', '{%', '{#', '${', '%{'] as const;
/** A template of Jinja, of Go or of HCL. */
const template = fc
  .tuple(
    fc.constantFrom(...marks),
    fc.constantFrom('', ' ', '- '),
    fc.constantFrom('canary', "f('canary')"),
  )
  .map(([mark, blank, inner]) => `${mark}${blank}${inner}${blank}${closings[mark]}`);
const whereabouts = fc.constantFrom(
  (was: string, text: string) => text + was,
  (was: string, text: string) => was + text,
  (_: string, text: string) => text,
);

describe.for(
  Object.entries({
    'the small lab': smallLab,
    'the lab of two clusters': twoClusters,
    'the watched lab': watched,
  }),
)('%s', ([, lab]) => {
  const sound = resolved(lab);
  const places = placesIn(sound);

  test('has text in many places', () => {
    expect(places.length).toBeGreaterThan(100);
  });

  test('a template of its author is refused wherever a tool would evaluate it', () => {
    const written = fc.record({ text: template, where: whereabouts });
    fc.assert(
      fc.property(written, ({ text, where }) => {
        const passed = places.filter((place) => {
          const { lab: result } = resolve(rewritten(sound, place, (was) => where(was, text)));
          // OpenTofu takes a text in a JSON file of variables as it is: prose may hold what it
          // likes.
          const isProse = place.path.at(-1) === 'description';
          return result && filesOf(result, isProse ? [] : [generateTofu]).some(holdsCanary);
        });
        expect(passed.map(({ id, path }) => `${id} ${path.join('.')}`)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });

  test('the only templates are references into the vault, and what a driver, Prometheus and Grafana are told', () => {
    for (const { path, text } of filesOf(sound, [])) {
      const rest = text.replaceAll(path.startsWith('k8s/') ? ofKubernetes : reference, '');
      expect(rest.match(/\{[{%#]|[$%]\{/g), path).toBeNull();
    }
  });
});

test('a template in prose reaches OpenTofu as its author wrote it', () => {
  const description = 'At {{ home }}, ${x} %{ if }';
  const place = { id: 'vm:k8s-worker-01', path: ['description'] };
  const [file] = generateTofu(resolved(rewritten(resolved(smallLab), place, () => description)));
  expect(JSON.parse(file?.text ?? '')).toMatchObject({ vms: { 'k8s-worker-01': { description } } });
});

// --- internal ---

const reference = /\{\{ vault_[a-z0-9_]+(?:\['[a-z0-9.-]+'\])*(?:\.[a-z0-9_]+)* \}\}/g;
const ofKubernetes = new RegExp(
  [
    String.raw`\$\{pvc\.metadata\.(?:namespace|name)\}`,
    String.raw`\$__env\{[A-Z_]+\}`,
    String.raw`\{\{ \$(?:labels\.[a-z_]+|value \| [a-zA-Z0-9]+) \}\}`, // of alerts
    String.raw`\{\{[a-z_]+\}\}`, // of lines in panels
  ].join('|'),
  'g',
);

/** Files of Ansible and Kubernetes, and of more. */
const filesOf = (lab: ResolvedLab, more: readonly (typeof generateTofu)[]): OutputFile[] =>
  [generateAnsible, generateK8s, generateLxcConfigs, ...more].flatMap((generate) => generate(lab));

const holdsCanary = ({ text }: OutputFile): boolean => /(?:\{[{%#]|[$%]\{)[^}]*canary/.test(text);

/** A text in a field of an entity, or of the lab itself. */
interface TextPlace {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

function placesIn({ declaration, entities }: ResolvedLab): TextPlace[] {
  const all: readonly (readonly [string, object])[] = [
    ['lab', fieldsOf(declaration)],
    ...entities.map((entity) => [entityId(entity), specOf(entity)] as const),
  ];
  return all.flatMap(([id, spec]) => textsIn(spec).map((path) => ({ id, path })));
}

/** Ways to all texts in a value, down to the entities that it names. */
function textsIn(value: unknown): (string | number)[][] {
  if (typeof value === 'string') return [[]];
  if (typeof value !== 'object' || value === null || isEntity(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    return textsIn(inner).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]);
  });
}

/** The lab as if its author had written something else in one place. */
function rewritten(
  lab: ResolvedLab,
  { id, path }: TextPlace,
  change: (was: string) => string,
): Lab {
  const again = new Map<Entity, object>();
  const declareAgain = (entity: Entity): object => {
    const known = again.get(entity);
    if (known) return known;
    const spec = copyOf(specOf(entity), entityId(entity) === id ? path : undefined);
    const made = model.kinds[entity.kind].define(spec as never);
    again.set(entity, made);
    return made;
  };
  /** `at` is the way to the text that is changed; `undefined` where none is. */
  const copyOf = (value: unknown, at: TextPlace['path'] | undefined): unknown => {
    if (isEntity(value)) return declareAgain(value);
    if (typeof value === 'string') return at?.length === 0 ? change(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    const inner = (key: string | number) => (at?.[0] === key ? at.slice(1) : undefined);
    if (Array.isArray(value)) return value.map((item, index) => copyOf(item, inner(index)));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, copyOf(item, inner(key))]),
    );
  };
  const fields = copyOf(fieldsOf(lab.declaration), id === 'lab' ? path : undefined) as object;
  const parts = [lab.entities.map(declareAgain)];
  return model.defineLab({ ...lab.declaration, ...fields, parts });
}

/** What its author wrote of the lab, with a text in every field. */
function fieldsOf(lab: Lab): object {
  const { kind: _, convention: __, parts: ___, ...fields } = lab;
  return { owner: 'me', adminUser: 'ops', branch: 'main', ...fields };
}

/** What its author wrote of an entity, with a text in every field that its lab leaves out. */
function specOf({ kind, ...fields }: Entity): object {
  const more: Partial<Record<EntityKind, object>> = { vm: { cpuType: 'x86-64-v3' } };
  return { description: 'Prose.', ...more[kind], ...fields };
}

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  'name' in value &&
  'status' in value;
