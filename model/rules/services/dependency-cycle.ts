import type { Service } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const dependencyCycle: Rule = {
  id: 'dependency-cycle',
  severity: 'error',
  title: 'Services wait for each other in a circle',
  why: 'None of them can be the first to start: after a power cut the whole circle stays down.',
  remedy:
    'Remove the dependency that is not needed at start. ' +
    'A sign-in or a proxy in front is no dependency.',
  *check(lab) {
    const done = new Set<Service>();
    for (const start of lab.services) {
      for (const circle of circlesFrom(start, done)) {
        const names = [...circle, ...circle.slice(0, 1)].map(({ service }) => service.name);
        const [first, ...others] = circle;
        if (!first) continue;
        yield {
          at: { owner: first.service, path: ['dependsOn', first.edge] },
          message:
            others.length > 0
              ? `services wait for each other: ${shown(names)}`
              : `service '${first.service.name}' waits for itself`,
          help:
            others.length > 0
              ? 'remove the dependency that is not needed at start'
              : 'remove it from `dependsOn`',
          related: others.slice(0, SHOWN).map(({ service, edge }, index) => ({
            at: { owner: service, path: ['dependsOn', edge] },
            message: `'${service.name}' waits for '${names[index + 2]}'`,
          })),
        };
      }
    }
  },
};

// --- internal ---

/** Longer circles are told by their beginning and their end. */
const SHOWN = 12;

const shown = (names: readonly string[]): string =>
  (names.length <= SHOWN + 1
    ? names
    : [...names.slice(0, SHOWN - 2), `… ${names.length - SHOWN} more …`, ...names.slice(-2)]
  ).join(' → ');

/** A service on the way, and which of its dependencies was followed. */
interface Step {
  readonly service: Service;
  edge: number;
}

/**
 * Walks along dependencies in depth, each service once; a way back onto itself is a circle, told
 * once for the services in it.
 */
function* circlesFrom(start: Service, done: Set<Service>): Iterable<Step[]> {
  const way: Step[] = done.has(start) ? [] : [{ service: start, edge: -1 }];
  const places = new Map<Service, number>(way.map(({ service }) => [service, 0]));
  const told = new Set<Service>();
  for (let step = way.at(-1); step; step = way.at(-1)) {
    step.edge += 1;
    const next = step.service.dependsOn[step.edge];
    if (!next) {
      done.add(step.service);
      places.delete(step.service);
      way.pop();
      continue;
    }
    const place = places.get(next);
    if (place !== undefined) {
      if (told.has(next) || told.has(step.service)) continue;
      const circle = way.slice(place).map((each) => ({ ...each }));
      for (const { service } of circle) told.add(service);
      yield circle;
    } else if (!done.has(next)) {
      places.set(next, way.length);
      way.push({ service: next, edge: -1 });
    }
  }
}
