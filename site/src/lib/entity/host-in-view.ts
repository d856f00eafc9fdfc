import type { Entity } from './entity.ts';
import { address, pagePath } from './page.ts';

/** The host whose page it is, or on which the guest runs whose page it is. */
export function hostInView(pathname: string, entities: readonly Entity[]): Entity | undefined {
  const current = entities.find((entity) => address(pagePath(entity)) === pathname);
  return current?.kind === 'host' ? current : entities.find(({ kind, id }) => kind === 'host' && id === current?.['host']);
}
