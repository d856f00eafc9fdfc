import { entrances, identityProviderOf } from '../../../model/index.ts';
import type { Auth, Entrance, ResolvedLab } from '../../../model/index.ts';
import { cloudflare, collapse, graphOf, house, render, users, withStatus } from '../graph/index.ts';
import type { Diagram, Relation, Relations, Subject } from '../graph/index.ts';

/** From people to everything that has a name for them, and who signs them in. */
export function access(lab: ResolvedLab, relations: Relations): Diagram {
  const doors = new Map<Subject, Entrance[]>();
  for (const door of entrances(lab))
    doors.set(door.target, [...(doors.get(door.target) ?? []), door]);
  const all = [...doors.values()].flat();
  // Without a tunnel a name answers in the house only, whatever its scope says.
  const indoors = all.filter(({ tunnel }) => tunnel === undefined);
  const fromHouse = [...new Set(indoors.map(({ via }) => via))].map((via): Relation => ({
    from: house,
    to: via,
    kind: 'enters',
    status: via.status,
  }));
  const identities = all.flatMap(({ exposure }) => identityProviderOf(exposure) ?? []);
  const subjects = [
    ...(lab.tunnels.length > 0 ? [users, cloudflare] : []),
    ...lab.zones,
    ...lab.tunnels,
    ...lab.tunnels.flatMap(({ routes, connector }) => [...routes, connector]),
    ...(fromHouse.length > 0 ? [house] : []),
    ...all.flatMap(({ via, target }) => [via, target]),
    ...identities,
  ];
  // No words on the lines to the hosts and no lines of sign-in: the boxes say both, and the picture
  // is half as wide.
  const wanted = relations.all.filter(({ kind }) => shownKinds.has(kind)).map(withoutManages);
  const shown = [...wanted, ...fromHouse];
  const graph = graphOf(subjects, shown, {
    without: ['location', 'host', 'cluster', 'vm', 'lxc', 'cloud-vm'],
  });
  collapse(graph, []);
  const isIndoors = (subject: Subject): boolean =>
    doors.get(subject)?.every(({ tunnel }) => tunnel === undefined) === true;
  return render(lab, graph, {
    view: 'access',
    title: `Ways into ${lab.name}`,
    description:
      'From people through the edge and the proxies to every service and management page ' +
      'with a name, and who signs people in there. A host stands for its management page. ' +
      'What is marked is reached from inside the house only.',
    direction: 'right',
    detail: (subject) => describe(subject, doors.get(subject) ?? []),
    internal: isIndoors,
  });
}

// --- internal ---

const shownKinds = new Set<string>(['enters', 'answers', 'manages', 'holds']);

/** A line to a host has no words; any other keeps those that it has. */
function withoutManages(relation: Relation): Relation {
  if (relation.kind !== 'manages') return relation;
  const { label: _, ...wordless } = relation;
  return wordless;
}

function describe(subject: Subject, doors: readonly Entrance[]): string | undefined {
  if (doors.length === 0) return undefined;
  const names = doors.map(({ name, exposure, tunnel }) =>
    [name, signInWords(exposure.auth), ...(tunnel ? [] : ['house only'])].join(' · '),
  );
  return withStatus(subject, names);
}

const signInWords = (auth: Auth): string =>
  auth === 'none'
    ? 'no sign-in'
    : auth === 'own'
      ? 'own sign-in'
      : `${auth.by.name} (${auth.mode})`;
