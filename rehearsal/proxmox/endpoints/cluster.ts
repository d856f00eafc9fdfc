import { answer, need, refuse, type Endpoint } from '../endpoint.ts';
import { summary } from '../guests/summary.ts';

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
      const { id: upid, node, type, end } = found;
      return answer(state, {
        upid,
        node,
        type,
        id: upid.split(':')[6],
        user: upid.split(':')[7],
        status: 'stopped',
        exitstatus: end,
        pid: 1,
        pstart: 1,
        starttime: 1,
      });
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
