import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { entityKinds, kinds, pageFolder, pagePath } from '../../model/index.ts';
import { address } from './lib/address.ts';
import { catalogue } from './lib/catalogue.ts';
import type { Entity } from './lib/entity/entity.ts';
import { workerFile } from './lib/offline/worker-text.ts';
import { isListed } from './lib/view/view.ts';
import { hostInView } from './lib/entity/host-in-view.ts';

type Entry = StarlightRouteData['sidebar'][number];

/**
 * The part of the sidebar that comes from the model: pictures, locations, hosts, the guests of the
 * host in view, and the list of each kind. Not every entity: in a lab of a thousand that would make
 * each page carry a thousand links.
 */
export const onRequest = defineRouteMiddleware(async ({ url, locals }) => {
  if (import.meta.env.PROD)
    locals.starlightRoute.head.push({
      tag: 'script',
      attrs: {},
      content: `navigator.serviceWorker?.register('${address(`/${workerFile}`)}')`,
    });
  const { entities, views } = await catalogue();
  const here = url.pathname;
  const host = hostInView(here.slice(address('').length), entities);

  const link = (label: string, path: string): Entry => ({
    type: 'link',
    label,
    href: address(path),
    isCurrent: address(path) === here,
    badge: undefined,
    attrs: {},
  });
  const toEntity = (entity: Entity) => link(entity.name, pagePath(entity));
  const add = (label: string, entries: Entry[], collapsed = false) => {
    if (entries.length > 0)
      locals.starlightRoute.sidebar.push({
        type: 'group',
        label,
        entries,
        collapsed,
        badge: undefined,
      });
  };
  const present = new Set(entities.map(({ kind }) => kind));

  add('Locations', entities.filter(({ kind }) => kind === 'location').map(toEntity));
  add('Hosts', entities.filter(({ kind }) => kind === 'host').map(toEntity));
  if (host)
    add(
      `On ${host.name}`,
      entities
        .filter(
          (entity) => (entity.kind === 'vm' || entity.kind === 'lxc') && entity['host'] === host.id,
        )
        .map(toEntity),
    );
  add(
    'Diagrams',
    [
      link('All diagrams', '/diagrams/'),
      ...views.filter(isListed).map((view) => link(view.title, `/diagrams/${view.view}/`)),
    ],
    !here.startsWith(address('/diagrams/')),
  );
  add(
    'By kind',
    entityKinds
      .filter((kind) => present.has(kind))
      .map((kind) => link(kinds[kind].title[1], `/${pageFolder(kind)}/`)),
  );
});
