import { answer, need, refuse, type Endpoint, type Handler, type Needs } from '../endpoint.ts';
import { without, type Fields, type Storage } from '../state.ts';

const common = ['storage', 'content', 'nodes', 'disable', 'delete', 'digest'];
const ofNfs = ['server', 'export', 'options', 'create-base-path', 'create-subdirs'];
const allocate: Needs = () => [need('/storage', 'Datastore.Allocate')];

/** Storages of the cluster; only shares of NFS are made over the API here. */
export const storageEndpoints: readonly Endpoint[] = [
  {
    route: 'POST /storage',
    takes: [...common, ...ofNfs, 'type'],
    needs: allocate,
    handle: (state, _, sent) => {
      const storage = made(sent);
      if (sent['type'] !== 'nfs')
        return refuse(state, `Not simulated: storage ${sent['type']}`, 501);
      if (storage.name in state.storages)
        return refuse(state, `create storage failed: storage ID '${storage.name}' already defined`);
      const storages = { ...state.storages, [storage.name]: storage };
      return answer({ ...state, storages }, { storage: storage.name, type: storage.type });
    },
  },
  {
    route: 'GET /storage/:storage',
    needs: (path) => [need(`/storage/${path('storage')}`, 'Datastore.Allocate')],
    handle: ofStorage((storage) => (state) => answer(state, shown(storage))),
  },
  {
    route: 'PUT /storage/:storage',
    takes: [...common, ...ofNfs],
    needs: allocate,
    handle: ofStorage((storage) => (state, _, sent) => {
      const next = made({ ...sentOf(storage), ...sent });
      return answer(
        { ...state, storages: { ...state.storages, [storage.name]: next } },
        shown(next),
      );
    }),
  },
  {
    route: 'DELETE /storage/:storage',
    needs: allocate,
    handle: ofStorage(
      ({ name }) =>
        (state) =>
          answer({ ...state, storages: without(state.storages, name) }),
    ),
  },
];

// --- internal ---

function ofStorage(handle: (storage: Storage) => Handler): Handler {
  return (state, path, sent) => {
    const storage = state.storages[path('storage')];
    return storage
      ? handle(storage)(state, path, sent)
      : refuse(state, `storage '${path('storage')}' does not exist`);
  };
}

function made(sent: Fields): Storage {
  const { storage: name = '', content = 'images', nodes } = sent;
  const more = Object.entries(sent).filter(([field]) => ofNfs.includes(field));
  return {
    name,
    type: 'nfs',
    content: content.split(','),
    ...(nodes !== undefined && { nodes: nodes.split(',') }),
    isShared: true,
    size: Number.POSITIVE_INFINITY,
    more: Object.fromEntries(more),
  };
}

const sentOf = ({ name, content, nodes, more }: Storage): Fields => ({
  storage: name,
  content: content.join(','),
  ...(nodes && { nodes: nodes.join(',') }),
  ...more,
});

const shown = (storage: Storage) => ({
  ...sentOf(storage),
  ...Object.fromEntries(
    Object.entries(storage.more)
      .filter(([field]) => field.startsWith('create-'))
      .map(([field, value]) => [field, Number(value)]),
  ),
  type: storage.type,
  shared: storage.isShared ? 1 : 0,
});
