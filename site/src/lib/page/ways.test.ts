import { expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import {
  grafana,
  nginxProxy,
  on,
  tunnel,
} from '../../../../generators/fixtures/small-lab/services.ts';
import { atlas } from '../../../../generators/fixtures/small-lab/sites.ts';
import type { Entity } from '../../../../model/index.ts';
import { textOf } from './sentence.ts';
import { waysOf } from './ways.ts';

const lab = resolved(smallLab);
const ways = (entity: Entity): string[] =>
  waysOf(lab, entity).map(({ label, text, note }) => `${label}: ${text} (${textOf(note)})`);

test('a public name says from where it is reached, through whom, and who gets in', () => {
  expect(ways(grafana)).toEqual([
    'In a browser: dash.example.com (from anywhere, through asgard-tunnel and traefik; ' +
      'it has its own sign-in)',
  ]);
});

test('a host has the page that a proxy answers for, and its name in the house', () => {
  expect(ways(atlas)).toEqual([
    'Its page: compute-a.example.com (from the house, through nginx-proxy; it has its own sign-in)',
    'Inside: atlas.asgard.example.com (its name in the DNS of the lab)',
  ]);
});

test('a service on a machine says where it answers', () => {
  expect(ways(on)).toEqual([
    'Inside: http://dev-no-01.asgard.example.com:3000 (where it answers on dev-no-01)',
  ]);
  expect(ways(nginxProxy)[0]).toContain('https://proxy-01.asgard.example.com');
});

test('a tunnel has the names that it carries', () => {
  expect(ways(tunnel).map((way) => way.split(' (')[0])).toContain('grafana: dash.example.com');
});
