import { pagePath } from '../../../../model/index.ts';
import type { Entity } from './entity.ts';

/**
 * The host whose page it is, or on which the guest runs whose page it is; `path` is without the
 * base path.
 */
export function hostInView(path: string, entities: readonly Entity[]): Entity | undefined {
  const current = entities.find((entity) => pagePath(entity) === path);
  return current?.kind === 'host'
    ? current
    : entities.find(({ kind, id }) => kind === 'host' && id === current?.['host']);
}
