import { answer, need, refuse, type Endpoint, type Handler, type Needs } from '../endpoint.ts';
import { without, type Guest, type State } from '../state.ts';
import { summary } from '../guests/summary.ts';

const poolNeeds =
  (privilege: string): Needs =>
  (_, { poolid = '' }) => [need(`/pool/${poolid}`, privilege)];

const known =
  (handle: Handler): Handler =>
  (state, path, sent) =>
    sent['poolid'] !== undefined && sent['poolid'] in state.pools
      ? handle(state, path, sent)
      : refuse(state, `pool '${sent['poolid']}' does not exist`);

export const poolEndpoints: readonly Endpoint[] = [
  {
    route: 'GET /pools',
    takes: ['poolid'],
    handle: (state, path, sent) =>
      sent['poolid'] === undefined
        ? answer(
            state,
            visible(state).map(([poolid, comment]) => ({ poolid, comment })),
          )
        : known(onePool)(state, path, sent),
  },
  {
    route: 'POST /pools',
    takes: ['poolid', 'comment'],
    needs: poolNeeds('Pool.Allocate'),
    handle: (state, _, { poolid = '', comment = '' }) =>
      poolid in state.pools
        ? refuse(state, `create pool failed: pool '${poolid}' already exists`)
        : answer({ ...state, pools: { ...state.pools, [poolid]: comment } }),
  },
  {
    route: 'PUT /pools',
    takes: ['poolid', 'comment', 'vms', 'delete', 'allow-move'],
    needs: poolNeeds('Pool.Allocate'),
    handle: known((state, _, sent) => answer(members(commented(state, sent), sent))),
  },
  {
    route: 'DELETE /pools',
    takes: ['poolid'],
    needs: poolNeeds('Pool.Allocate'),
    handle: known((state, _, { poolid = '' }) => {
      const member = inPool(state, poolid)[0];
      return member
        ? refuse(
            state,
            `delete pool failed: pool '${poolid}' is not empty (contains VM ${member.id})`,
          )
        : answer({ ...state, pools: without(state.pools, poolid) });
    }),
  },
];

// --- internal ---

/** Who may not see pools is told of none, instead of being refused. */
const visible = ({ pools, privileges }: State): [string, string][] =>
  privileges.includes('Pool.Audit') ? Object.entries(pools) : [];

const inPool = ({ guests }: State, pool: string): Guest[] =>
  Object.values(guests).filter((guest) => guest.pool === pool);

const onePool: Handler = (state, _, { poolid = '' }) =>
  answer(state, [
    {
      poolid,
      comment: state.pools[poolid],
      members: inPool(state, poolid).map((guest) => ({
        ...summary(guest),
        id: `${guest.type}/${guest.id}`,
        node: guest.node,
        type: guest.type,
      })),
    },
  ]);

const commented = (state: State, { poolid = '', comment }: Record<string, string>): State =>
  comment === undefined ? state : { ...state, pools: { ...state.pools, [poolid]: comment } };

/** Takes guests into a pool, or with `delete` out of it. */
function members(state: State, sent: Record<string, string>): State {
  const ids = new Set((sent['vms'] ?? '').split(','));
  const pool = sent['delete'] === '1' ? undefined : sent['poolid'];
  const guests = Object.entries(state.guests).map(([id, guest]) => [
    id,
    ids.has(id) ? { ...guest, pool } : guest,
  ]);
  return { ...state, guests: Object.fromEntries(guests) };
}
