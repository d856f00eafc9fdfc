import { answer, done, need, refuse, type Endpoint, type Handler } from '../endpoint.ts';
import { bytesIn, sizeOf } from '../guests/volumes.ts';
import type { State, Storage, StoredFile } from '../state.ts';

/** What an image or a template takes, in bytes: nothing is really downloaded. */
export const imageSize = 419_430_400;

const downloadFields = [
  'node',
  'storage',
  'url',
  'content',
  'filename',
  'checksum',
  'checksum-algorithm',
  'compression',
  'verify-certificates',
];
const template = 'Datastore.AllocateTemplate';
const audit = ['Datastore.Audit', 'Datastore.AllocateSpace', template];

/** Images and templates on the storages of a node, and the disks of guests. */
export const fileEndpoints: readonly Endpoint[] = [
  {
    route: 'GET /nodes/:node/query-url-metadata',
    takes: ['url', 'verify-certificates'],
    needs: () => [need('/', 'Sys.Audit'), need('/', 'Sys.Modify')],
    handle: (state, _, { url = '' }) =>
      answer(state, {
        filename: url.split('/').at(-1),
        mimetype: 'application/octet-stream',
        size: imageSize,
      }),
  },
  {
    route: 'POST /nodes/:node/storage/:storage/download-url',
    takes: downloadFields,
    needs: (path) => [
      need(`/storage/${path('storage')}`, template),
      need('/', 'Sys.Audit'),
      need('/', 'Sys.Modify'),
    ],
    handle: onStorage((storage) => (state, path, { content = '', filename = '' }) => {
      if (!storage.content.includes(content))
        return refuse(
          state,
          `storage '${storage.name}' is not configured for content-type '${content}'`,
        );
      const volume = `${storage.name}:${content}/${filename}`;
      const file: StoredFile = { volume, node: path('node'), size: imageSize };
      const next = { ...state, files: [...state.files.filter((old) => !isSame(old, file)), file] };
      return done(next, { node: path('node'), type: 'download', id: filename });
    }),
  },
  {
    route: 'GET /nodes/:node/storage/:storage/content',
    takes: ['content'],
    needs: (path) => [need(`/storage/${path('storage')}`, ...audit)],
    handle: onStorage(
      (storage) =>
        (state, path, { content }) =>
          answer(
            state,
            state.files
              .filter(
                ({ node, volume }) =>
                  node === path('node') && volume.startsWith(`${storage.name}:`),
              )
              .map(({ volume, size }) => ({
                volid: volume,
                content: kindOf(volume),
                size,
                ...known,
              }))
              .filter((file) => content === undefined || file.content === content),
          ),
    ),
  },
  {
    route: 'GET /nodes/:node/storage/:storage/content/:volume',
    needs: (path) => [need(`/storage/${path('storage')}`, ...audit)],
    handle: onStorage((storage) => (state, path) => {
      const name = path('volume').replace(`${storage.name}:`, '');
      const size = sizeIn(state, path('node'), `${storage.name}:${name}`);
      return size === undefined
        ? refuse(state, `volume '${storage.name}:${name}' does not exist`)
        : answer(state, {
            path: `/dev/zvol/${storage.name}/${name}`,
            size,
            used: size,
            format: 'raw',
          });
    }),
  },
  {
    route: 'DELETE /nodes/:node/storage/:storage/content/:volume',
    needs: (path) => [need(`/storage/${path('storage')}`, template)],
    handle: onStorage((storage) => (state, path) => {
      const volume = `${storage.name}:${path('volume').replace(`${storage.name}:`, '')}`;
      const file = { volume, node: path('node') };
      const files = state.files.filter((old) => !isSame(old, file));
      return done({ ...state, files }, { node: path('node'), type: 'imgdel', id: volume });
    }),
  },
];

// --- internal ---

/** What every file of an image says that nobody here reads. */
const known = { format: 'qcow2', ctime: 1 };

function onStorage(handle: (storage: Storage) => Handler): Handler {
  return (state, path, sent) => {
    const [node, name] = [path('node'), path('storage')];
    const storage = state.storages[name];
    if (!storage) return refuse(state, `storage '${name}' does not exist`);
    if (storage.nodes && !storage.nodes.includes(node))
      return refuse(state, `storage '${name}' is not available on node '${node}'`);
    return handle(storage)(state, path, sent);
  };
}

type Place = Pick<StoredFile, 'node' | 'volume'>;
const isSame = (one: Place, other: Place): boolean =>
  one.node === other.node && one.volume === other.volume;

/** @example kindOf('local:import/debian-13.qcow2') // 'import' */
const kindOf = (volume: string): string => /:(\w+)\//.exec(volume)?.[1] ?? '';

/** Bytes of a file, or of the disk of a guest. */
function sizeIn(state: State, node: string, volume: string): number | undefined {
  const file = state.files.find((file) => isSame(file, { node, volume }));
  if (file) return file.size;
  const disk = Object.values(state.guests)
    .filter((guest) => guest.node === node)
    .flatMap(({ config }) => Object.values(config))
    .find((value) => value.split(',')[0] === volume);
  return disk === undefined ? undefined : bytesIn(sizeOf(disk));
}
