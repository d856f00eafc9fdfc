/** What is known of an endpoint; of all others nothing is. */
export type State = 'up' | 'down';

/**
 * The newest result of each endpoint, by its name: what Gatus answers under
 * `/api/v1/endpoints/statuses`. Whatever has another form says nothing.
 *
 * @example statesIn([{ name: 'grafana', results: [{ success: true }] }]).get('grafana') // 'up'
 * @see https://github.com/TwiN/gatus#api
 */
export function statesIn(answer: unknown): Map<string, State> {
  const endpoints: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return new Map(endpoints.flatMap(stateOf));
}

// --- internal ---

function stateOf(endpoint: unknown): [name: string, state: State][] {
  if (!isEndpoint(endpoint)) return [];
  const newest: unknown = endpoint.results.at(-1);
  if (typeof newest !== 'object' || newest === null || !('success' in newest)) return [];
  return [[endpoint.name, newest.success === true ? 'up' : 'down']];
}

const isEndpoint = (value: unknown): value is { name: string; results: readonly unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'results' in value &&
  Array.isArray(value.results);
