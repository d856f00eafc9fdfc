import type { Finding, Severity } from '../diagnostics/index.ts';
import type { Entity, Service } from '../kinds/index.ts';
import { checkName, type Kind, type Known, type NameProblem } from '../naming/index.ts';
import { claimName, internalName, namespaceOf } from '../relations.ts';
import type { LabIndex } from '../resolved.ts';
import { knownParts } from './_known-parts.ts';

/** Everything that is wrong with names, of one sort. Names that follow from others (namespaces, claims, DNS names) are among them. */
export const nameFindings = (lab: LabIndex, problem: NameProblem['problem'], severity: Severity = 'error'): readonly Finding[] =>
  (remembered.get(lab) ?? findAll(lab)).filter((found) => found.problem === problem && found.severity === severity).map(({ finding }) => finding);

// --- internal ---

interface NameFinding extends Pick<NameProblem, 'problem' | 'severity'> {
  readonly finding: Finding;
}

/** Several rules share one look at the names: each is an expression per name. */
const remembered = new WeakMap<LabIndex, readonly NameFinding[]>();

function findAll(lab: LabIndex): readonly NameFinding[] {
  const found = lab.entities.flatMap((entity) => findingsOf(lab, entity));
  remembered.set(lab, found);
  return found;
}

function findingsOf(lab: LabIndex, entity: Entity): NameFinding[] {
  const own = check(lab, entity, entity.kind, entity.name, ['name'], knownParts(entity, lab));
  if (own.some(({ severity }) => severity === 'error')) return own; // what follows from a wrong name is wrong with it
  return [...own, ...derived(lab, entity)];
}

function derived(lab: LabIndex, entity: Entity): NameFinding[] {
  switch (entity.kind) {
    case 'service':
      return entity.runsOn.kind === 'cluster' ? inCluster(lab, entity) : [];
    case 'host':
    case 'vm':
    case 'lxc':
    case 'cloud-vm': {
      const name = internalName(lab, entity);
      return name.length > LONGEST_DNS_NAME ? check(lab, entity, entity.kind === 'host' ? 'host-fqdn' : 'guest-fqdn', name, ['name'], {}) : [];
    }
    case 'location':
    case 'vlan':
    case 'pool':
    case 'dataset':
    case 'image':
    case 'cluster':
    case 'bucket':
    case 'zone':
    case 'tunnel':
    case 'backup':
      return [];
  }
}

/** Shorter ones are right when their parts are. RFC 1035. */
const LONGEST_DNS_NAME = 253;

const inCluster = (lab: LabIndex, service: Service): NameFinding[] => [
  ...check(lab, service, 'namespace', namespaceOf(service), [service.namespace === undefined ? 'name' : 'namespace'], {}),
  ...service.volumes.flatMap((volume, index) =>
    check(lab, service, 'claim', claimName(lab, service, volume), ['volumes', index, 'purpose'], { app: service.name }).map(
      ({ finding, ...found }) => ({
        // The author writes the purpose, not the name.
        ...found,
        finding: found.problem === 'pattern' ? { ...finding, help: "write a purpose of one word, such as 'config'" } : finding,
      }),
    ),
  ),
];

function check(lab: LabIndex, owner: Entity, kind: Kind, name: string, path: (string | number)[], known: Known): NameFinding[] {
  return checkName(lab.convention, kind, name, known)
    .filter((problem) => !isInherited(problem, known))
    .map(({ problem, severity, message, help }) => ({
      problem,
      severity,
      finding: { at: { owner, path }, message: problem === 'codename' ? `${owner.kind} '${owner.name}': ${message}` : message, help },
    }));
}

/** A codename that comes from another entity is reported there. */
const isInherited = (found: NameProblem, known: Known): boolean => found.problem === 'codename' && known[found.placeholder] === found.codename;
