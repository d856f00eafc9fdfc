import { answer, need, refuse, type Endpoint } from '../endpoint.ts';
import { summary } from '../guests/summary.ts';
import type { Task } from '../state.ts';

/** The cluster as a whole: version, nodes, what runs where, and the work that goes on. */
export const clusterEndpoints: readonly Endpoint[] = [
  {
    route: 'GET /version',
    handle: (state) =>
      answer(state, { version: '9.0.11', release: '9.0', repoid: '3bf5476b8a4699e2' }),
  },
  {
    route: 'GET /nodes',
    handle: (state) =>
      answer(
        state,
        Object.keys(state.nodes).map((node) => ({
          node,
          id: `node/${node}`,
          type: 'node',
          status: 'online',
        })),
      ),
  },
  {
    route: 'GET /cluster/resources',
    takes: ['type'],
    handle: (state) =>
      answer(
        state,
        Object.values(state.guests).map((guest) => ({
          ...summary(guest),
          id: `${guest.type}/${guest.id}`,
          node: guest.node,
          type: guest.type,
          pool: guest.pool,
        })),
      ),
  },
  {
    // Nothing here is managed by HA.
    route: 'GET /cluster/ha/resources/:id',
    needs: () => [need('/', 'Sys.Audit')],
    handle: (state, path) => refuse(state, `no such resource '${path('id')}'`),
  },
  {
    route: 'GET /nodes/:node/tasks/:task/status',
    handle: (state, path) => {
      const found = state.tasks.find(({ id }) => id === path('task'));
      if (!found) return refuse(state, `no such task '${path('task')}'`, 400);
      const isRunning = found.asked < state.taskLength;
      const told = { ...found, asked: found.asked + 1 };
      const tasks = state.tasks.map((task) => (task === found ? told : task));
      const end = isRunning ? { status: 'running' } : { status: 'stopped', exitstatus: found.end };
      return answer({ ...state, tasks }, { ...taskWords(found), ...end });
    },
  },
  {
    route: 'GET /nodes/:node/tasks/:task/log',
    takes: ['start', 'limit'],
    handle: (state, path) => {
      const end = state.tasks.find(({ id }) => id === path('task'))?.end ?? '';
      const line = end === 'OK' ? 'TASK OK' : `TASK ERROR: ${end}`;
      return answer(state, [{ n: 1, t: line }]);
    },
  },
];

// --- internal ---

/** What is known of a task from its id. */
function taskWords({ id: upid, node, type }: Task) {
  const [, , , , , , id, user] = upid.split(':');
  return { upid, node, type, id, user, pid: 1, pstart: 1, starttime: 1 };
}
