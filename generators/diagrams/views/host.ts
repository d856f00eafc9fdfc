import { guestsOn, locationOf, poolsOf, servicesOn } from '../../../model/index.ts';
import type { Entity, Host, ResolvedLab } from '../../../model/index.ts';
import type { Diagram } from '../diagram.ts';
import { finish } from '../finish.ts';
import { fold } from '../fold.ts';
import type { Line, Lines, Subject } from '../lines.ts';
import { containerOf, sketchOf } from '../sketch.ts';

/** One host: its guests with their services, its pools and datasets, its networks, and who else uses it. */
export function hostView(lab: ResolvedLab, lines: Lines, host: Host): Diagram {
  const guests = guestsOn(lab, host);
  const pools = poolsOf(lab, host);
  const services = guests.flatMap((guest) => servicesOn(lab, guest));
  const datasets = pools.flatMap((pool) =>
    lab.referencesTo(pool).flatMap(({ from }) => (from.kind === 'dataset' && from.pool === pool ? [from] : [])),
  );
  const machines: Entity[] = [host, ...guests, ...pools, ...datasets];
  const touching = new Set<Line>();
  for (const machine of machines) for (const line of lines.of(machine)) if (line.relation !== 'backs-up') touching.add(line);
  const neighbours = [...touching].flatMap(({ from, to }) => [from, to]);
  const own = new Set<Subject>([...machines, ...services]);
  const sketch = sketchOf([...machines, ...services, ...neighbours], touching, {
    container: (subject) => (own.has(subject) ? containerOf(subject) : (siteOf(subject) ?? containerOf(subject))),
  });
  fold(sketch, [{ close: 'vm' }, { close: 'lxc' }, { close: 'cluster' }], sketch.boxes.get(host));
  return finish(lab, sketch, {
    view: `host-${host.name}`,
    title: `Host ${host.name}`,
    description: `Guests of ${host.name}, the pools that hold their disks, the networks they are attached to, and who else uses the host.`,
    subject: host,
    // A long row of guests reads better as a column.
    direction: guests.length > 6 ? 'right' : 'down',
  });
}

// --- internal ---

/** Neighbours stand in their location without the frames between. */
const siteOf = (subject: Subject): Subject | undefined => ('label' in subject || subject.kind === 'location' ? undefined : locationOf(subject));
