import { isInside, visible, type Link, type Sketch, type Sketched } from './sketch.ts';

/** Moves the ends of all links to visible boxes: parallel ones become one, and what ends inside one box goes. Cheap where little has changed. */
export function settle(sketch: Sketch): readonly Link[] {
  const known = new Map<Sketched, Map<Sketched, Link[]>>();
  const settled: Link[] = [];
  for (const link of sketch.links) {
    const from = visible(link.from);
    const to = visible(link.to);
    if (from === to || isInside(from, to) || isInside(to, from)) continue;
    let targets = known.get(from);
    if (!targets) known.set(from, (targets = new Map()));
    let parallel = targets.get(to);
    if (!parallel) targets.set(to, (parallel = []));
    const twin = parallel.find(({ relation }) => relation === link.relation);
    if (twin) absorb(twin, link);
    else {
      const kept = { ...link, from, to };
      parallel.push(kept);
      settled.push(kept);
    }
  }
  sketch.links = settled;
  return settled;
}

// --- internal ---

/** A link that stands for several is as alive as the most alive of them. */
function absorb(twin: Link, other: Link): void {
  if (twin.status !== other.status) twin.status = [twin.status, other.status].includes('active') ? 'active' : 'retiring';
}
