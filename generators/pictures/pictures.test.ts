import { describe, expect, test } from 'vitest';
import { containerOf, guestsOn, servicesOn } from '../../model/index.ts';
import type { Entity } from '../../model/index.ts';
import { syntheticLab } from '../../tests/bench/synthetic.ts';
import { ownLab } from '../../tests/own-lab.ts';
import { boxId, relationsOf } from '../diagrams/index.ts';
import type { Relation, RelationKind } from '../diagrams/index.ts';
import { resolved } from '../fixtures/resolved.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { oneHostLab } from './fixtures/one-host-lab.ts';
import { generatePictures } from './generate.ts';
import { sceneOf } from './scene.ts';
import { relationId, standalone } from './svg/index.ts';
import type { Picture } from './svg/index.ts';
import { gridViews, guestViews } from './views/index.ts';

const labs = {
  'the own lab': resolved(ownLab),
  'the small lab': resolved(smallLab),
  'a lab of one host': resolved(oneHostLab),
  'a thousand guests': resolved(syntheticLab(1000)),
};
const widths = [1080, 830, 360];

test('the pictures of the small lab', async () => {
  await expectSnapshots(`${import.meta.dirname}/snapshots`, generatePictures(resolved(smallLab)));
});

describe.for(Object.entries(labs))('in pictures of %s', ([name, lab]) => {
  const scene = sceneOf(lab);
  const guests = name === 'a thousand guests' ? guestViews(scene).slice(0, 5) : guestViews(scene);
  const views = [...gridViews(scene), ...guests];
  const drawn = views.flatMap(({ view, draw }) =>
    widths.map((width) => ({ view, width, picture: draw(width) })),
  );

  test('every card stands for an entity, for people, or for what is left out', () => {
    const known = new Set(['actor_users', ...lab.entities.map(idOf)]);
    for (const { view, width, picture } of drawn) {
      const strange = idsIn(picture.body).filter((id) => !known.has(id) && !id.startsWith('more_'));
      expect(strange, `${view} at ${width}`).toEqual([]);
    }
  });

  test('every card of an entity leads to its page', () => {
    for (const { view, width, picture } of drawn) {
      const dead = [...picture.body.matchAll(/<g data-id="([^"]+)"/g)].map(([, id]) => id);
      expect(
        dead.filter((id) => id !== 'actor_users'),
        `${view} at ${width}`,
      ).toEqual([]);
    }
  });

  test('the relations of the overview are those of the lab, whatever is left out', () => {
    const kinds: RelationKind[] = ['enters', 'manages', 'joins', 'mounts', 'attached', 'backs-up'];
    for (const width of widths) {
      const { body } = overviewAt(drawn, width);
      const wanted = relationsOf(lab).all.filter(({ kind }) => kinds.includes(kind));
      // A list of copies may name what stands for others elsewhere.
      const raised = new Map(wanted.map((one) => [relationId(one), told(body)(one)]));
      const shown = relationsIn(body)
        .filter(isOf(kinds))
        .map((id) => raised.get(id) ?? id);
      expect(sorted(shown), `at ${width}`).toEqual(sorted(wanted.map(told(body))));
    }
  });

  test('the relations of the networks are the attachments of the lab', () => {
    for (const { picture, width } of drawn.filter(({ view }) => view === 'network')) {
      const wanted = relationsOf(lab).all.filter(({ kind }) => kind === 'attached');
      const shown = relationsIn(picture.body).filter(isOf(['attached']));
      expect(sorted(shown), `at ${width}`).toEqual(sorted(wanted.map(told(picture.body))));
    }
  });

  test('the relations of the backups are the jobs of the lab', () => {
    for (const { picture } of drawn.filter(({ view }) => view === 'backup')) {
      const wanted = relationsOf(lab).all.filter(({ kind }) => kind === 'backs-up');
      expect(sorted(relationsIn(picture.body))).toEqual(sorted(wanted.map(relationId)));
    }
  });

  test('every guest of a host is in its picture, or counted in it', () => {
    for (const host of lab.hosts) {
      const body = drawn.find(({ view }) => view === `host-${host.name}`)?.picture.body ?? '';
      const ids = new Set(idsIn(body));
      const left = guestsOn(lab, host).filter((guest) => !ids.has(idOf(guest)));
      const hidden = left.flatMap((guest) => [guest, ...servicesOn(lab, guest)]);
      expect(countIn(body), host.name).toBe(hidden.length);
    }
  });

  test('no letters are smaller than 11 pixels', () => {
    for (const { view, width, picture } of drawn) {
      const sizes = [...picture.body.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) =>
        Number(size),
      );
      expect(Math.min(...sizes, 24), `${view} at ${width}`).toBeGreaterThanOrEqual(11);
    }
  });

  test('a picture is as wide as it was asked for', () => {
    for (const { view, width, picture } of drawn) expect(picture.width, view).toBe(width);
  });

  test('drawn again, it is the same to the byte', () => {
    const again = sceneOf(lab);
    const [first] = gridViews(again);
    expect(first && standalone(first.draw(1080))).toBe(standalone(overviewAt(drawn, 1080)));
  });
});

// --- internal ---

type Drawn = { readonly view: string; readonly width: number; readonly picture: Picture };

const idOf = ({ kind, name }: Entity): string => boxId(kind, name);
const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].toSorted();
const isOf = (kinds: readonly RelationKind[]) => (id: string) =>
  kinds.some((kind) => id.startsWith(`${kind}:`));

const overviewAt = (drawn: readonly Drawn[], wanted: number): Picture =>
  drawn.find(({ view, width }) => view === 'overview' && width === wanted)?.picture ??
  expect.unreachable(`there is no overview at ${wanted}`);

const idsIn = (body: string): string[] =>
  [...body.matchAll(/data-id="([^"]+)"/g)].map(([, id = '']) => id);

const relationsIn = (body: string): string[] =>
  [...body.matchAll(/data-rel="([^"]+)"/g)].flatMap(([, ids = '']) =>
    ids.replaceAll('&gt;', '>').split(' '),
  );

const countIn = (body: string): number =>
  [...body.matchAll(/data-count="(\d+)"/g)].reduce((sum, [, count]) => sum + Number(count), 0);

/** A relation as a picture tells it: what is left out is told of what stands for it. */
function told(body: string) {
  const ids = new Set(idsIn(body));
  return ({ kind, from, to }: Relation): string =>
    `${kind}:${standIn(ids, from)}>${standIn(ids, to)}`;
}

function standIn(ids: ReadonlySet<string>, end: Relation['from']): string {
  const own = boxId(end.kind, end.name);
  if ('label' in end) return own;
  let child: Entity | undefined = end;
  while (child && !ids.has(idOf(child))) {
    const outer: Entity | undefined = containerOf(child);
    const more = outer && `more_${idOf(outer)}`;
    if (more && ids.has(more)) return more;
    child = outer;
  }
  return own;
}
