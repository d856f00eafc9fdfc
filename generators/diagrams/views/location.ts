import type { Location, ResolvedLab } from '../../../model/index.ts';
import { networksOf } from '../actors.ts';
import type { Diagram } from '../diagram.ts';
import { finish } from '../finish.ts';
import { fold, manyGuests } from '../fold.ts';
import type { Line, Lines, Subject } from '../lines.ts';
import { containerOf, sketchOf } from '../sketch.ts';
import { onPools } from './overview.ts';

/** What one location holds, and what it has to do with the others. */
export function locationView(lab: ResolvedLab, lines: Lines, location: Location): Diagram {
  const inside = new Set<Subject>([location]);
  // Parents come before children: what is found is looked through again.
  for (const container of inside) {
    for (const { from } of lab.referencesTo(asEntity(container) ?? location))
      if (drawn.has(from.kind) && containerOf(from) === container) inside.add(from);
  }
  const networks = networksOf(location);
  const shown = new Map<Line, Line>();
  for (const subject of inside) {
    for (const line of lines.of(subject)) {
      if (!relations.has(line.relation) || isContained(line) || shown.has(line)) continue;
      // Services are the business of the cluster's picture: here their lines are those of what they run on.
      const raised = onRuntimes(onPools(line));
      if (raised.from !== raised.to) shown.set(line, raised);
    }
  }
  const neighbours = [...shown.values()].flatMap(({ from, to }) => [from, to]);
  const guests = [...inside].filter(({ kind }) => kind === 'vm' || kind === 'lxc').length;
  const sketch = sketchOf([...inside, ...neighbours], shown.values(), {
    closed: [...manyGuests(guests), 'networks'],
    container: (subject) => (subject.kind === 'vlan' && subject.location === location ? networks : containerOf(subject)),
  });
  fold(sketch, [{ close: 'host' }], sketch.boxes.get(location));
  return finish(lab, sketch, {
    view: `location-${location.name}`,
    title: `Location ${location.name}`,
    description: `What stands in ${location.name}: hosts with their guests and pools, clusters and buckets, and what they exchange with other locations.`,
    direction: 'right',
    subject: location,
  });
}

// --- internal ---

const drawn = new Set<string>(['host', 'vlan', 'cluster', 'cloud-vm', 'bucket', 'vm', 'lxc', 'pool']);
const relations = new Set<string>(['enters', 'joins', 'mounts', 'backs-up', 'disk']);

const asEntity = (subject: Subject) => ('label' in subject ? undefined : subject);

/** That guests use the pools of their own host goes without a line; disks elsewhere do not. */
const isContained = ({ relation, from, to }: Line): boolean => relation === 'disk' && to.kind === 'pool' && 'host' in from && from.host === to.host;

const runtimeOf = (subject: Subject): Subject => (subject.kind === 'service' ? subject.runsOn : subject);

function onRuntimes(line: Line): Line {
  const [from, to] = [runtimeOf(line.from), runtimeOf(line.to)];
  return from === line.from && to === line.to ? line : { ...line, from, to };
}
