import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from './changes-between.ts';
import type { PastEntity, PastLab } from './lab.ts';
import { plain } from './sentence.ts';

const gib = (size: number) => ({ mebibytes: size * 1024 });

const asgard = entity('location', 'asgard', {});
const atlas = entity('host', 'asgard-atlas', { location: 'location:asgard', memory: gib(64) });
const godzilla = entity('host', 'asgard-godzilla', { location: 'location:asgard' });
const media = entity('lxc', 'media-01', {
  host: 'host:asgard-atlas',
  disks: [{ pool: 'pool:a', size: gib(20) }],
});
const inside = entity('service', 'grafana', {
  runsOn: 'cluster:orion',
  chart: { name: 'grafana', version: '1.0.0' },
});
const grafana = { ...inside, expose: { hostname: 'dash', scope: 'tunnel' } };
const orion = entity('cluster', 'orion', {
  location: 'location:asgard',
  workers: ['lxc:media-01'],
});

describe('in words', () => {
  test.for<[sentences: string[], before: PastEntity[], after: PastEntity[]]>([
    [['media-01 added on asgard-atlas'], [atlas], [atlas, media]],
    [['asgard-atlas added in asgard, planned'], [], [{ ...atlas, status: 'planned' }]],
    [['media-01 removed'], [atlas, media], [atlas]],
    [['asgard-atlas is now active'], [atlas], [{ ...atlas, status: 'active' }]],
    [
      ['media-01 moved from asgard-atlas to asgard-godzilla'],
      [atlas, godzilla, media],
      [atlas, godzilla, { ...media, host: 'host:asgard-godzilla' }],
    ],
    [['asgard-atlas: memory 64 → 96 GiB'], [atlas], [{ ...atlas, memory: gib(96) }]],
    [['asgard-atlas: memory 64 GiB → 2 TiB'], [atlas], [{ ...atlas, memory: gib(2048) }]],
    [
      ['media-01: disks size 20 → 40 GiB'],
      [media],
      [{ ...media, disks: [{ pool: 'pool:a', size: gib(40) }] }],
    ],
    [['media-01: disks 1 → 0'], [media], [{ ...media, disks: [] }]],
    [
      ['grafana is now reached as board.example.com', 'grafana: open to tunnel → internal'],
      [grafana],
      [{ ...grafana, expose: { hostname: 'board', scope: 'internal' } }],
    ],
    [['grafana is no longer exposed'], [grafana], [inside]],
    [['grafana is now reached as dash.example.com'], [inside], [grafana]],
    [
      ['grafana: chart version 1.0.0 → 2.0.0'],
      [grafana],
      [{ ...grafana, chart: { name: 'grafana', version: '2.0.0' } }],
    ],
    [
      ['orion: workers now with asgard-godzilla', 'orion: workers now without media-01'],
      [orion, media, godzilla],
      [{ ...orion, workers: ['host:asgard-godzilla'] }, media, godzilla],
    ],
    [['asgard-atlas: protection now yes'], [atlas], [{ ...atlas, protection: true }]],
    [['asgard-atlas: no longer bridge vmbr1'], [{ ...atlas, bridge: 'vmbr1' }], [atlas]],
  ])('%j', ([sentences, before, after]) => {
    expect(told(before, after)).toEqual(sentences);
  });

  test('what was renamed is told with all that is called after it, and not as a change of what names it', () => {
    const backup = entity('backup', 'lxc-media-01-daily', { source: 'lxc:media-01' });
    const cinema = { ...media, id: 'lxc:cinema-01', name: 'cinema-01' };
    const after = [
      { ...orion, workers: ['lxc:cinema-01'] },
      cinema,
      entity('backup', 'lxc-cinema-01-daily', { source: 'lxc:cinema-01' }),
    ];
    expect(told([orion, media, backup], after)).toEqual([
      'media-01 is now called cinema-01',
      'lxc-media-01-daily is now called lxc-cinema-01-daily',
    ]);
  });
});

test('the words of an old description are not published again', () => {
  const [before, after] = [
    { ...atlas, description: 'old words' },
    { ...atlas, description: 'new' },
  ];
  expect(told([before], [after])).toEqual(['asgard-atlas is described in other words']);
});

test('a field that the engine began to fill in is no change of the lab', () => {
  const filled = [atlas, godzilla].map((host) => ({ ...host, overcommit: 1 }));
  expect(told([atlas, godzilla], filled)).toEqual([]);
  expect(told(filled, [atlas, godzilla])).toEqual([]);
});

const labs = fc
  .uniqueArray(
    fc.record({ kind: fc.constantFrom('vm', 'lxc'), name: fc.stringMatching(/^[a-e]$/) }),
    {
      selector: ({ kind, name }) => `${kind}:${name}`,
    },
  )
  .chain((names) =>
    fc.tuple(
      ...names.map(({ kind, name }) =>
        fc
          .record({ cores: fc.nat(3), host: fc.constantFrom('host:x', 'host:y') })
          .map((fields) => entity(kind, name, fields)),
      ),
    ),
  )
  .map(lab);

test('equal labs have no changes between them', () => {
  fc.assert(
    fc.property(labs, (one) => {
      expect(changesBetween(one, structuredClone(one))).toEqual([]);
    }),
  );
});

test('what is added one way is removed the other way', () => {
  fc.assert(
    fc.property(labs, labs, (one, other) => {
      expect(ending(/ added/, one, other)).toEqual(ending(/ removed$/, other, one));
    }),
  );
});

// --- internal ---

function entity(kind: string, name: string, fields: object): PastEntity {
  return { id: `${kind}:${name}`, kind, name, page: `/${kind}s/${name}/`, ...fields };
}

function lab(entities: readonly PastEntity[]): PastLab {
  return { domain: 'example.com', entities: [...entities] };
}

function told(before: readonly PastEntity[], after: readonly PastEntity[]): string[] {
  return changesBetween(lab([asgard, ...before]), lab([asgard, ...after])).map(plain);
}

/** What the sentences with this end begin with. */
function ending(end: RegExp, before: PastLab, after: PastLab): (string | undefined)[] {
  const sentences = changesBetween(before, after).map(plain);
  return sentences
    .filter((said) => end.test(said))
    .map((said) => said.split(' ')[0])
    .toSorted();
}
