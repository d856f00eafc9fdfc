import { describe, expect, test } from 'vitest';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import smallLab from '../../../generators/fixtures/small-lab/index.ts';
import { ownLab } from '../../../tests/own-lab.ts';
import { told } from '../../../tests/told.ts';
import { defineBackup, defineService } from '../../kinds/index.ts';
import { atlas } from '../../rules/fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  authentik01,
  bucket,
  image,
  orion,
  runningLabOf,
  traefik,
  zone,
} from '../../rules/fixtures/_running.ts';
import { isLive } from '../place.ts';
import { chainOf, impactOf } from './index.ts';

const wiki = defineService({
  name: 'wiki',
  runsOn: orion,
  port: 80,
  chart: appTemplate,
  image,
  expose: {
    hostname: 'pages',
    via: traefik,
    scope: 'tunnel',
    auth: { mode: 'forward', by: authentik },
  },
});
const running = resolved(runningLabOf({ wiki }));

test('without its proxy a login page can not be reached, so nobody signs in', () => {
  expect(told(impactOf(running, traefik))).toEqual({
    'loses-way-in: is reached through traefik': 'authentik, wiki',
  });
});

test('cut off from the internet, the house gets in and signs in', () => {
  expect(told(impactOf(running, zone))).toEqual({
    'stops: is reached through example.com': 'asgard-tunnel',
    'loses-way-in: is reached from the internet through asgard-tunnel': 'authentik, wiki',
  });
});

test('a backup says which other one goes on', () => {
  const weekly = defineBackup({
    name: 'vm-authentik-01-weekly',
    source: authentik01,
    target: bucket,
    frequency: 'weekly',
  });
  const lab = resolved(runningLabOf({ weekly }));
  expect(told(impactOf(lab, weekly))).toEqual({
    'loses-backup: is copied by vm-authentik-01-weekly, and still by vm-authentik-01-daily':
      'authentik-01',
  });
});

test('a cluster loses its backup with the tool that makes it', () => {
  const velero = running.services.find(({ name }) => name === 'velero');
  expect(velero && told(impactOf(running, velero))).toEqual({
    'loses-backup: is copied by velero': 'asgard-orion-cluster',
  });
});

test('the way to a consequence is told step by step', () => {
  const impact = impactOf(running, atlas);
  const wikiSignIn = impact.consequences.find(
    ({ entity, effect }) => entity === wiki && effect === 'loses-sign-in',
  );
  const way = wikiSignIn ? chainOf(impact, wikiSignIn) : [];
  expect(way.map(({ entity, reason }) => `${entity.name} ${reason}`)).toEqual([
    'authentik-01 runs on asgard-atlas',
    'authentik runs on authentik-01',
    'wiki signs in with authentik',
  ]);
});

describe.for([
  ['the own lab', resolved(ownLab)],
  ['a small lab', resolved(smallLab)],
  ['a lab in which everything runs', running],
] as const)('whatever goes from %s', ([, lab]) => {
  const impacts = lab.entities.map((subject) => impactOf(lab, subject));

  test('whoever stops because of another is hit by all that stops that one', () => {
    for (const { subject, consequences } of impacts) {
      const stops = consequences.filter(({ effect }) => effect === 'stops');
      for (const { entity } of stops) {
        const beyond = impactOf(lab, entity).consequences.filter(
          ({ effect }) => effect === 'stops',
        );
        const harmed = new Set([subject, ...consequences.map((each) => each.entity)]);
        expect(beyond.filter((each) => !harmed.has(each.entity))).toEqual([]);
      }
    }
  });

  test('a way leads from it, one step after the other, to each consequence', () => {
    for (const impact of impacts) {
      for (const consequence of impact.consequences) {
        const way = chainOf(impact, consequence);
        expect(way.map(({ step }) => step)).toEqual(way.map((_, index) => index + 1));
        expect(way.map(({ because }) => because)).toEqual(
          [impact.subject, ...way.map(({ entity }) => entity)].slice(0, -1),
        );
        expect(way.at(-1)).toBe(consequence);
      }
    }
  });

  test('an entity has an effect once, and no other where it stops', () => {
    for (const { subject, consequences, unharmed } of impacts) {
      const named = [...consequences.map(({ entity }) => entity), ...unharmed];
      expect(named).not.toContain(subject);
      for (const all of Map.groupBy(consequences, ({ entity }) => entity).values()) {
        const effects = all.map(({ effect }) => effect);
        expect(effects).toHaveLength(new Set(effects).size);
        if (effects.includes('stops')) expect(effects).toEqual(['stops']);
      }
    }
  });

  test('nothing planned is hit where it is not planned itself', () => {
    const named = impacts
      .filter(({ subject }) => isLive(subject))
      .flatMap(({ consequences }) => consequences)
      .flatMap(({ entity, because }) => [entity, because]);
    expect(named.filter((entity) => !isLive(entity))).toEqual([]);
  });

  test('who is told to go on is there, and is not hit', () => {
    for (const { consequences, unharmed } of impacts) {
      const hit = new Set(consequences.map(({ entity }) => entity));
      expect(unharmed.filter((entity) => hit.has(entity) || !isLive(entity))).toEqual([]);
    }
  });
});
