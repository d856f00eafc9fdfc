import { clusterEndpoints } from './endpoints/cluster.ts';
import { fileEndpoints } from './endpoints/files.ts';
import { guestEndpoints, ownEndpoints } from './endpoints/guests.ts';
import { mappingEndpoints } from './endpoints/mappings.ts';
import { poolEndpoints } from './endpoints/pools.ts';
import { storageEndpoints } from './endpoints/storages.ts';
import { refuse, type Endpoint, type Need, type Path, type Result } from './endpoint.ts';
import type { Fields, State } from './state.ts';

/** One question to the API. */
export interface Call {
  readonly method: string;
  /** Below `/api2/json`. @example '/nodes/asgard-atlas/qemu' */
  readonly path: string;
  readonly sent: Fields;
}

/**
 * What a cluster answers, and how it is afterwards. What is not simulated is refused with status
 * 501, parameters included: an answer that flatters would be worse than none.
 */
export function ask(state: State, { method, path, sent }: Call): Result {
  const step = path.split('?')[0] ?? '';
  const route = routes.find((route) => route.method === method && route.pattern.test(step));
  const strangers = Object.keys(sent).filter((name) => route?.takes.test(name) === false);
  if (!route) return refuse(state, `Not simulated: ${method} ${step}`, 501);
  if (strangers.length > 0)
    return refuse(state, `Not simulated: ${strangers.join(', ')} of ${method} ${step}`, 501);
  const steps = route.pattern.exec(step)?.groups ?? {};
  const named: Path = (name) => decodeURIComponent(steps[name] ?? '');
  const node = named('node');
  if (node !== '' && !(node in state.nodes))
    return refuse(state, `hostname lookup '${node}' failed - failed to get address info`, 595);
  const missing = (route.needs?.(named, sent) ?? []).find((need) => !isGiven(state, need));
  if (missing) {
    const what = `${missing.path}, ${missing.privileges.join('|')}`;
    return refuse(state, `Permission check failed (${what})`, 403);
  }
  return route.handle(state, named, sent);
}

/** Whether a token has one of those that would do; it has what it has everywhere. */
export const isGiven = ({ privileges }: State, need: Need): boolean =>
  need.privileges.some((privilege) => privileges.includes(privilege));

// --- internal ---

const endpoints: readonly Endpoint[] = [
  ...clusterEndpoints,
  ...poolEndpoints,
  ...mappingEndpoints,
  ...storageEndpoints,
  ...fileEndpoints,
  ...guestEndpoints('qemu'),
  ...guestEndpoints('lxc'),
  ...ownEndpoints,
];

const routes = endpoints.map(({ route, takes = [], needs, handle }) => {
  const [method = '', path = ''] = route.split(' ');
  return {
    method,
    pattern: new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`),
    takes: new RegExp(`^(?:${takes.join('|') || '(?!)'})$`),
    needs,
    handle,
  };
});
