import { fieldFindings, inItsPlace, isDeclared, secretLiterals } from '../../diagnostics/index.ts';
import type { Finding, SecretLiteral } from '../../diagnostics/index.ts';
import { entitiesIn } from '../../graph/index.ts';
import type { Entity } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const secretLiteral: Rule = {
  id: 'secret-literal',
  severity: 'error',
  title: 'An address, VLAN id or key stands in the model',
  why:
    'The repository is public, and so is its history: what was pushed once is known. ' +
    'Addresses and ids tell an intruder where to go next. ' +
    'Logs are public too, so the message shows the start of it at most, and never its line.',
  remedy:
    'Put the value into the Ansible vault and refer to the entity by its name. ' +
    'If it was pushed already, change it in the real lab too.',
  check(lab) {
    const found: Finding[] = [];
    const { kind: _, parts, convention, ...fields } = lab.declaration;
    search({ owner: lab.declaration, whose: 'the lab' }, fields, [], found);
    search({ owner: convention, whose: 'the convention' }, convention, [], found);
    // Also those that other rules never see, as their author wrote them: what stands there is just
    // as public.
    for (const entity of entitiesIn(parts)) search(sourceOf(entity), entity, [], found);
    return found;
  },
};

// --- internal ---

type Path = readonly (string | number)[];

/** Who wrote a text. */
interface Source {
  readonly owner: object;
  /** @example "vlan 'styx-servers-vlan'" */
  readonly whose: string;
  /** Kind of an entity that is faulty by itself: numbers may stand in it where none belong. */
  readonly faulty?: string;
}

const homeOfAddress =
  'put it into the vault under `vault_addresses` (a machine) or `vault_vlans` (a network) ' +
  'and write the name of the entity here';

const homes: Readonly<Record<SecretLiteral['type'], string>> = {
  ipv4: homeOfAddress,
  ipv6: homeOfAddress,
  mac: 'let Proxmox choose it, and write the name of the machine here',
  vlan: 'put the id into the vault under `vault_vlans` and write the name of the VLAN here',
  key: 'revoke the key, put a new one into the vault and remove it here',
  token: 'revoke the token, put a new one into the vault and remove it here',
  password: 'change the password, put the new one into the vault and remove it here',
};

const isVersion = (path: Path): boolean => path.at(-1) === 'tag' || path.at(-1) === 'version';

function sourceOf(owner: Entity): Source {
  const whose =
    typeof owner.name === 'string'
      ? `${owner.kind} '${owner.name}'`
      : `${owner.kind} without a name`;
  return fieldFindings(owner).length > 0 ? { owner, whose, faulty: owner.kind } : { owner, whose };
}

/**
 * Searches every text in a value, down to the entities that it names: those speak for themselves.
 * `path` is lent, and copied into findings.
 */
function search(source: Source, value: unknown, path: (string | number)[], found: Finding[]): void {
  if (typeof value === 'string') report(source, value, path, found);
  if (source.faulty !== undefined && isDigits(value))
    report(source, inItsPlace(source.faulty, path, value), path, found);
  if (typeof value !== 'object' || value === null || (path.length > 0 && isDeclared(value))) return;
  const into = (key: string | number, inner: unknown) => {
    path.push(key);
    search(source, inner, path, found);
    path.pop();
  };
  if (Array.isArray(value)) value.forEach((inner, index) => into(index, inner));
  else
    for (const key in value)
      if (path.length > 0 || key !== 'kind') into(key, Reflect.get(value, key));
}

function report({ owner, whose }: Source, text: string, path: Path, found: Finding[]): void {
  for (const { type, what, masked } of secretLiterals(text, isVersion(path))) {
    const label = path.length > 0 ? `'${showKey(path)}' of ${whose}` : whose;
    found.push({
      at: { owner, path: [...path] },
      message: `${label} contains ${what} (${masked})`,
      help: homes[type],
      secret: true,
    });
  }
}

const isDigits = (value: unknown): value is number | string =>
  (typeof value === 'number' || typeof value === 'string') && /^\d+$/.test(String(value));

const showKey = (path: Path): string =>
  String(path.findLast((step) => typeof step === 'string') ?? '');
