import {
  answer,
  need,
  refuse,
  valuesOf,
  type Endpoint,
  type Handler,
  type Needs,
  type Path,
} from '../endpoint.ts';
import { without, type Mapping } from '../state.ts';

const fields = ['id', 'map', 'description', 'mdev', 'delete', 'digest'];
const modify: Needs = () => [need('/mapping/pci', 'Mapping.Modify')];

/** Devices of nodes under the names by which guests are given them. */
export const mappingEndpoints: readonly Endpoint[] = [
  {
    route: 'POST /cluster/mapping/pci',
    takes: fields,
    needs: modify,
    handle: (state, _, { id = '', map = '', description }) =>
      id in state.mappings
        ? refuse(state, `create pci mapping failed: pci ID '${id}' already defined`)
        : answer({
            ...state,
            mappings: { ...state.mappings, [id]: { id, description, map: valuesOf(map) } },
          }),
  },
  {
    route: 'GET /cluster/mapping/pci/:id',
    needs: (path: Path) => [
      need(`/mapping/pci/${path('id')}`, 'Mapping.Use', 'Mapping.Modify', 'Mapping.Audit'),
    ],
    handle: ofMapping((mapping) => (state) => answer(state, { ...mapping, type: 'pci' })),
  },
  {
    route: 'PUT /cluster/mapping/pci/:id',
    takes: fields,
    needs: modify,
    handle: ofMapping((mapping) => (state, _, { map, description, delete: gone }) => {
      const next: Mapping = {
        ...mapping,
        map: map === undefined ? mapping.map : valuesOf(map),
        description: gone === 'description' ? undefined : (description ?? mapping.description),
      };
      return answer({ ...state, mappings: { ...state.mappings, [mapping.id]: next } });
    }),
  },
  {
    route: 'DELETE /cluster/mapping/pci/:id',
    needs: modify,
    handle: (state, path) => answer({ ...state, mappings: without(state.mappings, path('id')) }),
  },
];

// --- internal ---

function ofMapping(handle: (mapping: Mapping) => Handler): Handler {
  return (state, path, sent) => {
    const mapping = state.mappings[path('id')];
    return mapping
      ? handle(mapping)(state, path, sent)
      : refuse(state, `mapping '${path('id')}' not found`);
  };
}
