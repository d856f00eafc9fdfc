import type { Finding } from '../../diagnostics/index.ts';
import type { Entity } from '../../kinds/index.ts';
import { isMachine } from '../../relations/index.ts';
import { duplicates } from '../_duplicates.ts';
import type { Rule } from '../rule.ts';

export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'error',
  title: 'Two entities have the same name',
  why:
    'A name is the key in the inventory, in OpenTofu and in DNS: ' +
    'of two equal ones the later silently replaces the earlier.',
  remedy: 'Give one of them the next free number or another role.',
  *check(lab) {
    for (const [first, later] of duplicates(lab.entities, keyOf)) yield clash(later, first);
  },
};

// --- internal ---

function clash(entity: Entity, owner: Entity): Finding {
  const { kind, name } = entity;
  const isSameKind = kind === owner.kind;
  const another = isSameKind ? 'another' : 'a';
  const other = isSameKind ? 'other ' : '';
  const because = isSameKind
    ? ''
    : ': hosts and guests share one name space, that of DNS and the inventory';
  return {
    at: { owner: entity, path: ['name'] },
    message: `${kind} '${name}' has the same name as ${another} ${owner.kind}`,
    help: `give one of them another name${because}`,
    related: [
      {
        at: { owner, path: ['name'] },
        message: `the ${other}${owner.kind} '${name}'`,
      },
    ],
  };
}

/** Within a name space a name leads to one thing. */
const keyOf = (entity: Entity): string =>
  `${isMachine(entity) ? 'machine' : entity.kind} ${entity.name}`;
