import type { Finding, Severity } from '../../diagnostics/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Entity, Service } from '../../kinds/index.ts';
import { checkName } from '../../naming/index.ts';
import type { Known, NameFinding, NameKind } from '../../naming/index.ts';
import { claimName, internalName, isMachine, namespaceOf } from '../../relations/index.ts';
import { knownParts } from './_known-parts.ts';

/**
 * Everything that is wrong with names, of one sort. Names that follow from others (namespaces,
 * claims, DNS names) are among them.
 */
export const nameFindings = (
  lab: LabIndex,
  about: NameFinding['about'],
  severity: Severity = 'error',
): readonly Finding[] =>
  (remembered.get(lab) ?? findAll(lab))
    .filter((found) => found.about === about && found.severity === severity)
    .map(({ finding }) => finding);

// --- internal ---

interface SortedFinding extends Pick<NameFinding, 'about' | 'severity'> {
  readonly finding: Finding;
}

/** Several rules share one look at the names: each is an expression per name. */
const remembered = new WeakMap<LabIndex, readonly SortedFinding[]>();

function findAll(lab: LabIndex): readonly SortedFinding[] {
  const found = lab.entities.flatMap((entity) => findingsOf(lab, entity));
  remembered.set(lab, found);
  return found;
}

function findingsOf(lab: LabIndex, entity: Entity): SortedFinding[] {
  const { kind, name } = entity;
  const known = knownParts(entity, lab);
  const own = check(lab, { owner: entity, kind, name, path: ['name'], known });
  // What follows from a wrong name is wrong with it.
  return own.some(({ severity }) => severity === 'error') ? own : [...own, ...derived(lab, entity)];
}

function derived(lab: LabIndex, entity: Entity): SortedFinding[] {
  if (entity.kind === 'service')
    return entity.runsOn.kind === 'cluster' ? inCluster(lab, entity) : [];
  if (!isMachine(entity)) return [];
  const name = internalName(lab, entity);
  if (name.length <= LONGEST_DNS_NAME) return [];
  const kind = entity.kind === 'host' ? 'host-fqdn' : 'guest-fqdn';
  const remedies = { limit: 'shorten it, or the `domain` of the lab' };
  return check(lab, { owner: entity, kind, name, path: ['name'], known: {}, remedies });
}

/** Shorter ones are right when their parts are. RFC 1035. */
const LONGEST_DNS_NAME = 253;

function inCluster(lab: LabIndex, service: Service): SortedFinding[] {
  const namespace = check(lab, {
    owner: service,
    kind: 'namespace',
    name: namespaceOf(service),
    path: [service.namespace === undefined ? 'name' : 'namespace'],
    known: {},
  });
  const claims = service.volumes.flatMap((volume, index) =>
    check(lab, {
      owner: service,
      kind: 'claim',
      name: claimName(lab, service, volume),
      path: ['volumes', index, 'purpose'],
      known: { app: service.name },
      remedies: {
        pattern: "write a purpose of one word, such as 'config'",
        limit: 'shorten the purpose, or the name of the service',
      },
    }),
  );
  return [...namespace, ...claims];
}

/** A name, and where the author wrote what it follows from. */
interface Subject {
  readonly owner: Entity;
  readonly kind: NameKind;
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly known: Known;
  /** What to do about a finding, where the author writes only a part of the name. */
  readonly remedies?: Partial<Record<NameFinding['about'], string>>;
}

function check(
  lab: LabIndex,
  { owner, kind, name, path, known, remedies }: Subject,
): SortedFinding[] {
  return checkName(lab.convention, kind, name, known)
    .filter((found) => !isInherited(found, known))
    .map(({ about, severity, message, help }) => {
      const subject = about === 'codename' ? `${owner.kind} '${owner.name}': ` : '';
      const advice = remedies?.[about] ?? help;
      const finding = { at: { owner, path }, message: subject + message, help: advice };
      return { about, severity, finding };
    });
}

/** A codename that comes from another entity is reported there. */
const isInherited = (found: NameFinding, known: Known): boolean =>
  found.about === 'codename' && known[found.placeholder] === found.codename;
