import { expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import { defineService, entrances } from '../../../../model/index.ts';
import { appTemplate, authentik, image, orion } from '../../../../model/rules/fixtures/_running.ts';
import { runningLabOf, traefik } from '../../../../model/rules/fixtures/_running.ts';
import { tilesOf, type Tile } from './tiles.ts';

const lab = resolved(smallLab);
const app = { runsOn: orion, port: 80, chart: appTemplate, image, dependsOn: [traefik] };
const forward = { mode: 'forward', by: authentik } as const;
const wiki = defineService({
  ...app,
  name: 'wiki',
  expose: { hostname: 'pages', via: traefik, scope: 'tunnel', auth: forward },
});
const blog = defineService({
  ...app,
  name: 'blog',
  expose: { hostname: 'www', via: traefik, scope: 'tunnel', auth: 'none', public: true },
});
const frames = defineService({
  ...app,
  name: 'frames',
  expose: { hostname: 'frames', via: traefik, auth: 'none' },
});

test('every public name is a tile, in groups of what people look for', () => {
  const groups = tilesOf(lab);
  expect(groups.map(({ title, tiles }) => [title, tiles.map(({ name }) => name)])).toEqual([
    ['Applications', ['grafana', 'outline']],
    ['Management pages', ['asgard-godzilla', 'asgard-atlas', 'wano-zunesha']],
  ]);
  const names = groups.flatMap(({ tiles }) => tiles.map(({ publicName }) => publicName));
  expect(names.toSorted()).toEqual(
    entrances(lab)
      .map(({ name }) => name)
      .toSorted(),
  );
});

test('a tile leads to its page and to its address, and shows its brand', () => {
  expect(tileOf('grafana')).toMatchObject({
    publicName: 'dash.example.com',
    page: '/services/grafana/',
    icon: expect.stringContaining('#hl-brand-grafana'),
  });
});

test('what is planned, or behind something planned, does not open', () => {
  const planned = tilesOf(lab).flatMap(({ tiles }) => tiles.filter(({ isPlanned }) => isPlanned));
  expect(planned.map(({ name }) => name)).toEqual(['outline', 'wano-zunesha']);
});

test('a tile says who gets in, and from where', () => {
  const tiles = tilesOf(resolved(runningLabOf({ wiki, blog, frames }))).flatMap(
    (group) => group.tiles,
  );
  const access = tiles.map(({ name, signIn, isGuarded, isHouseOnly }) => {
    const mark = isGuarded ? 'lock' : 'globe';
    return `${name}: ${mark}, ${signIn}${isHouseOnly ? ', house only' : ''}`;
  });
  expect(access).toEqual([
    'blog: globe, open to everybody',
    'frames: globe, no sign-in, house only',
    'wiki: lock, authentik',
    'authentik: lock, own sign-in',
  ]);
});

const tileOf = (name: string): Tile | undefined =>
  tilesOf(lab)
    .flatMap(({ tiles }) => tiles)
    .find((tile) => tile.name === name);
