import { gib } from '../../entity/index.ts';
import { defineLxc, defineService, type Service } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

/** A guest for everything that a household watches. */
const media = defineLxc({
  name: 'media-01',
  host: atlas,
  vmId: 1201,
  cores: 2,
  memory: gib(4),
  image: debianLxc,
  networks: [styx],
  rootfs: { pool: atlasBedrock, size: gib(8) },
});

/** A reference is a value, so that a circle can't be written down. This is the way around it. */
const letWait = (service: Service, ...dependsOn: Service[]): Service =>
  Object.assign(service, { dependsOn });

/** As many services as wanted, each of which waits for the one before it. */
function chainOf(length: number): Service[] {
  const services: Service[] = [];
  for (let number = 1; number <= length; number += 1) {
    const name: string = `stage-${number}`;
    services.push(defineService({ name, runsOn: media, dependsOn: services.slice(-1) }));
  }
  return services;
}

export const cases: RuleCases = {
  breaks: {
    'two services wait for each other': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media });
      const downloader = defineService({
        name: 'downloader',
        runsOn: media,
        dependsOn: [indexer],
      });

      // A constant can't name a later one; a lab that is put together by a program can.
      Object.assign(indexer, { dependsOn: [downloader] });
      return labOf({ media, indexer, downloader });
    },

    'who waits for a circle of three is no part of it': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media, dependsOn: [] });
      const downloader = defineService({
        name: 'downloader',
        runsOn: media,
        dependsOn: [indexer],
      });
      const library = defineService({ name: 'library', runsOn: media, dependsOn: [downloader] });
      const player = defineService({ name: 'player', runsOn: media, dependsOn: [library] });
      letWait(indexer, library);
      return labOf({ media, indexer, downloader, library, player });
    },

    'a service waits for itself': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media, dependsOn: [] });
      letWait(indexer, indexer);
      return labOf({ media, indexer });
    },

    'two circles are told one by one': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media, dependsOn: [] });
      const downloader = defineService({
        name: 'downloader',
        runsOn: media,
        dependsOn: [indexer],
      });
      letWait(indexer, downloader);
      const library = defineService({ name: 'library', runsOn: media, dependsOn: [] });
      const player = defineService({ name: 'player', runsOn: media, dependsOn: [library] });
      letWait(library, player);
      return labOf({ media, indexer, downloader, library, player });
    },

    'of two circles with a service in common one is told at a time': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media, dependsOn: [] });
      const downloader = defineService({
        name: 'downloader',
        runsOn: media,
        dependsOn: [indexer],
      });
      const library = defineService({ name: 'library', runsOn: media, dependsOn: [indexer] });
      letWait(indexer, downloader, library);
      return labOf({ media, indexer, downloader, library });
    },

    'of a circle within a circle the inner one is told': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media, dependsOn: [] });
      const films = defineService({ name: 'films', runsOn: media, dependsOn: [indexer] });
      const catalogue = defineService({ name: 'catalogue', runsOn: media, dependsOn: [films] });
      letWait(indexer, films, catalogue);
      return labOf({ media, indexer, films, catalogue });
    },

    'a circle of twelve is told by all its names': () => {
      const stages = chainOf(12);
      const [first] = stages;
      if (first) letWait(first, ...stages.slice(-1));
      return labOf({ media, stages });
    },

    'a longer circle is told by its beginning and its end': () => {
      const stages = chainOf(16);
      const [first] = stages;
      if (first) letWait(first, ...stages.slice(-1));
      return labOf({ media, stages });
    },
  },
  holds: {
    'only one of them waits for the other': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media });
      const downloader = defineService({
        name: 'downloader',
        runsOn: media,
        dependsOn: [indexer],
      });
      return labOf({ media, indexer, downloader });
    },

    'two ways lead to one service': () => {
      const indexer = defineService({ name: 'indexer', runsOn: media });
      const films = defineService({ name: 'films', runsOn: media, dependsOn: [indexer] });
      const series = defineService({ name: 'series', runsOn: media, dependsOn: [indexer] });
      const player = defineService({ name: 'player', runsOn: media, dependsOn: [films, series] });
      return labOf({ media, indexer, films, series, player });
    },

    'a long row of services wait for one another': () => {
      const stages = chainOf(20);
      return labOf({ media, stages });
    },

    'a sign-in and a proxy in front are no dependencies': () => {
      const caddy = defineService({ name: 'caddy', runsOn: media, port: 443 });
      const library = defineService({
        name: 'library',
        runsOn: media,
        port: 8096,
        expose: { hostname: 'shelf', via: caddy, auth: 'own' },
      });
      letWait(caddy, library);
      return labOf({ media, caddy, library });
    },
  },
};
