import { entrances } from '../../../model/index.ts';
import type { Auth, Entrance, ResolvedLab } from '../../../model/index.ts';
import { cloudflare, house, users } from '../actors.ts';
import type { Diagram } from '../diagram.ts';
import { withStatus } from '../facts.ts';
import { finish } from '../finish.ts';
import { fold } from '../fold.ts';
import { signsIn, type Line, type Lines, type Subject } from '../lines.ts';
import { sketchOf } from '../sketch.ts';

/** From people to everything that has a name for them, and who signs them in. */
export function access(lab: ResolvedLab, lines: Lines): Diagram {
  const doors = new Map<Subject, Entrance[]>();
  for (const door of entrances(lab)) doors.set(door.target, [...(doors.get(door.target) ?? []), door]);
  const all = [...doors.values()].flat();
  // Without a tunnel a name answers in the house only, whatever its scope says.
  const indoors = all.filter(({ tunnel }) => tunnel === undefined);
  const fromHouse = [...new Set(indoors.map(({ via }) => via))].map((via): Line => ({
    from: house,
    to: via,
    relation: 'enters',
    status: via.status,
  }));
  const identities = all.flatMap(({ exposure }) => signsIn(exposure.auth) ?? []);
  const subjects = [
    ...(lab.tunnels.length > 0 ? [users, cloudflare] : []),
    ...lab.zones,
    ...lab.tunnels,
    ...lab.tunnels.flatMap(({ routes, connector }) => [...routes, connector]),
    ...(fromHouse.length > 0 ? [house] : []),
    ...all.flatMap(({ via, target }) => [via, target]),
    ...identities,
  ];
  // No words on the lines to the hosts and no lines of sign-in: the boxes say both, and the picture is half as wide.
  const shown = [...lines.all.filter(({ relation }) => relations.has(relation)).map(withoutWords), ...fromHouse];
  const sketch = sketchOf(subjects, shown, { without: ['location', 'host', 'cluster', 'vm', 'lxc', 'cloud-vm'] });
  fold(sketch, []);
  const isIndoors = (subject: Subject): boolean => doors.get(subject)?.every(({ tunnel }) => tunnel === undefined) === true;
  return finish(lab, sketch, {
    view: 'access',
    title: `Ways into ${lab.name}`,
    description:
      'From people through the edge and the proxies to every service and management page with a name, and who signs people in there. A host stands for its management page. What is marked is reached from inside the house only.',
    direction: 'right',
    detail: (subject) => describe(subject, doors.get(subject) ?? []),
    internal: isIndoors,
  });
}

// --- internal ---

const relations = new Set<string>(['enters', 'answers', 'manages', 'holds']);

/** As it is, but for "manages". */
const withoutWords = ({ label, ...line }: Line): Line => (line.relation === 'manages' || label === undefined ? line : { ...line, label });

function describe(subject: Subject, doors: readonly Entrance[]): string | undefined {
  if (doors.length === 0) return undefined;
  const names = doors.map(({ name, exposure, tunnel }) => [name, signInWords(exposure.auth), ...(tunnel ? [] : ['house only'])].join(' · '));
  return withStatus(subject, names);
}

const signInWords = (auth: Auth): string => (auth === 'none' ? 'no sign-in' : auth === 'own' ? 'own sign-in' : `${auth.by.name} (${auth.mode})`);
