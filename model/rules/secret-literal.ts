import { isDeclared } from '../diagnostics/index.ts';
import type { Entity } from '../kinds/index.ts';
import type { LabIndex } from '../resolved.ts';
import { secretLiterals, type SecretLiteral } from './_secret-literal.ts';
import type { Rule } from './rule.ts';

export const secretLiteral: Rule = {
  id: 'secret-literal',
  severity: 'error',
  title: 'An address, VLAN id or key stands in the model',
  why: 'The repository is public, and so is its history: what was pushed once is known. Addresses and ids tell an intruder where to go next.',
  remedy: 'Put the value into the Ansible vault and refer to the entity by its name. If it was pushed already, change it in the real lab too.',
  bad: "description: 'Reached at <its address>'",
  good: "description: 'Reached by its internal name'",
  *check(lab) {
    for (const { owner, path, text, label } of textsIn(lab)) {
      for (const { type, what, masked } of secretLiterals(text, isVersion(path))) {
        yield { at: { owner, path }, message: `${label} contains ${what} (${masked})`, help: homes[type] };
      }
    }
  },
};

// --- internal ---

type Path = readonly (string | number)[];

interface Text {
  readonly owner: object;
  readonly path: Path;
  readonly text: string;
  readonly label: string;
}

const homes: Readonly<Record<SecretLiteral['type'], string>> = {
  ipv4: 'put it into the vault under `vault_hosts` (a machine) or `vault_vlans` (a network) and write the name of the entity here',
  ipv6: 'put it into the vault under `vault_hosts` (a machine) or `vault_vlans` (a network) and write the name of the entity here',
  mac: 'put it into the vault under `vault_hosts` and write the name of the machine here',
  vlan: 'put the id into the vault under `vault_vlans` and write the name of the VLAN here',
  key: 'revoke the key, put a new one into the vault and remove it here',
  token: 'revoke the token, put a new one into the vault and remove it here',
};

const isVersion = (path: Path): boolean => path.at(-1) === 'tag' || path.at(-1) === 'version';

function* textsIn(lab: LabIndex): Iterable<Text> {
  const { kind: _, parts: __, convention, ...fields } = lab.declaration;
  yield* textsOf(lab.declaration, fields, [], 'the lab');
  yield* textsOf(convention, convention, [], 'the convention');
  for (const entity of lab.entities) yield* textsOf(entity, entity, [], show(entity));
}

/** Every text in a value, down to the entities that it names: those speak for themselves. */
function* textsOf(owner: object, value: unknown, path: Path, whose: string): Iterable<Text> {
  if (typeof value === 'string') yield { owner, path, text: value, label: path.length > 0 ? `'${showKey(path)}' of ${whose}` : whose };
  if (typeof value !== 'object' || value === null || (path.length > 0 && isDeclared(value))) return;
  if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* textsOf(owner, inner, [...path, index], whose);
  else for (const [key, inner] of Object.entries(value)) if (path.length > 0 || key !== 'kind') yield* textsOf(owner, inner, [...path, key], whose);
}

/** The name itself may be the secret. */
const show = (entity: Entity): string => (secretLiterals(entity.name).length > 0 ? `a ${entity.kind}` : `${entity.kind} '${entity.name}'`);

const showKey = (path: Path): string => String(path.findLast((step) => typeof step === 'string') ?? '');
