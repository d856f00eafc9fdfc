import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { syntheticLab } from '../../tests/bench/synthetic.ts';
import {
  compareText,
  entrances,
  guestsOn,
  nodesOf,
  pagePath,
  servicesOn,
  type Entity,
  type ResolvedLab,
} from '../../model/index.ts';
import { ownLab } from '../../tests/own-lab.ts';
import { resolved } from '../fixtures/resolved.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { denseLab } from './fixtures/dense-lab.ts';
import { parseMermaid } from './fixtures/parse-mermaid.ts';
import { edgesBetween, standIn } from './fixtures/stand-in.ts';
import { generateDiagrams } from './generate.ts';
import { boxId } from './graph/box-id.ts';
import type { Box, Diagram } from './graph/diagram.ts';
import { classesOf, toMermaid } from './mermaid/to-mermaid.ts';
import { diagramsOf, entityDiagrams } from './views/index.ts';

const own = resolved(ownLab);
const small = resolved(smallLab);
/** Big ones, whose pictures are folded. */
const bench = resolved(syntheticLab(600));
const dense = resolved(denseLab(21));
const pictures = Object.entries({
  'the own lab': own,
  'the small lab': small,
  'the bench': bench,
}).flatMap(([name, lab]) =>
  [...diagramsOf(lab), ...(lab === bench ? [] : entityDiagrams(lab))].map(
    (diagram): [string, ResolvedLab, Diagram] => [`${name}: ${diagram.view}`, lab, diagram],
  ),
);

describe.for(pictures)('%s', ([, lab, diagram]) => {
  const boxes = [...diagram.groups, ...diagram.nodes];

  test('ids are unique, parents and ends of edges exist', () => {
    const ids = boxes.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const groups = new Set(diagram.groups.map(({ id }) => id));
    expect(boxes.flatMap(({ parent }) => parent ?? []).filter((id) => !groups.has(id))).toEqual([]);
    expect(
      diagram.edges.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.includes(id)),
    ).toEqual([]);
    expect(
      [...groups].filter((id) => !boxes.some(({ parent }) => parent === id)),
      'groups without content',
    ).toEqual([]);
  });

  test('no edge joins a box with itself or with a frame round it', () => {
    const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
    const frames = (id: string): string[] => {
      const parent = parents.get(id);
      return parent === undefined ? [id] : [id, ...frames(parent)];
    };
    expect(
      diagram.edges.filter(
        ({ from, to }) => frames(from).includes(to) || frames(to).includes(from),
      ),
    ).toEqual([]);
  });

  test('it stays below the caps', () => {
    expect(boxes.length).toBeLessThanOrEqual(40);
    expect(diagram.edges.length).toBeLessThanOrEqual(60);
  });

  test('every box of an entity leads to its page and has its status', () => {
    const entities = new Map(
      lab.entities.map((entity) => [boxId(entity.kind, entity.name), entity]),
    );
    const wrong = boxes.filter((box) => {
      const entity = entities.get(box.id);
      return (
        box.page !== (entity && pagePath(entity)) ||
        (entity !== undefined && box.status !== entity.status)
      );
    });
    expect(wrong.filter(({ kind }) => !['networks', 'page'].includes(kind))).toEqual([]);
  });

  test("Mermaid's parser sees the same boxes, frames, labels, classes and links, and nothing else", async () => {
    const parsed = await parseMermaid(toMermaid(diagram));
    const groups = new Set(diagram.groups.map(({ id }) => id));
    const text = (box: Box): string =>
      groups.has(box.id)
        ? [box.label, box.brief].filter(Boolean).join(' · ')
        : [box.label, box.detail].filter(Boolean).join('<br/>');
    const meant = boxes.map((box) => ({
      id: box.id,
      label: text(box),
      isGroup: groups.has(box.id),
      parent: box.parent,
      classes: classesOf(box),
      link: groups.has(box.id) ? undefined : box.page,
    }));
    expect(sorted(parsed.boxes)).toEqual(sorted(meant));
    expect(
      parsed.boxes
        .flatMap(({ classes }) => classes)
        .filter((name) => !parsed.classes.includes(name)),
      'classes without a definition',
    ).toEqual([]);
    expect([parsed.title, parsed.description]).toEqual([diagram.title, diagram.description]);
  });

  test("Mermaid's parser sees the same edges, in the same order, planned ones dashed", async () => {
    const parsed = await parseMermaid(toMermaid(diagram));
    expect(parsed.edges).toEqual(
      diagram.edges.map(({ from, to, kind, label = '', status }) => ({
        from,
        to,
        label,
        dashed: status === 'planned' || kind === 'harms',
      })),
    );
  });
});

describe.for([
  ['the own lab', own],
  ['the small lab', small],
  ['a dense lab', dense],
  ['the bench', bench],
] as const)('in %s', ([, lab]) => {
  const views = new Map(diagramsOf(lab).map((diagram) => [diagram.view, diagram]));
  const view = (name: string): Diagram =>
    views.get(name) ?? expect.unreachable(`there is no picture ${name}`);
  const boxIn = (name: string, entity: Entity): Box | undefined =>
    [...view(name).groups, ...view(name).nodes].find(({ id }) => id === idOf(entity));
  /** Where each of them stands that the picture shows; in a big one others are folded away. */
  const parents = (name: string, entities: readonly Entity[]): [string, string | undefined][] =>
    entities.flatMap((entity): [string, string | undefined][] => {
      const box = boxIn(name, entity);
      return box ? [[box.id, box.parent]] : [];
    });
  const inside = (
    name: string,
    pairs: readonly (readonly [Entity, string])[],
  ): [string, string][] =>
    pairs.flatMap(([entity, frame]): [string, string][] =>
      boxIn(name, entity) ? [[idOf(entity), frame]] : [],
    );
  /** What a picture neither shows nor counts. */
  const missing = (name: string, entities: readonly Entity[]): string[] =>
    entities
      .filter((entity) => !standIn(view(name), entity))
      .map((entity) => `${entity.name} in ${name}`);
  /**
   * Whether the lines of a relation are those between these pairs, or as many of them as a picture
   * takes.
   */
  const expectLines = (
    name: string,
    relation: string,
    pairs: readonly (readonly [Entity, Entity])[],
  ): void => {
    const drawn = edgesOf(view(name), relation);
    const meant = edgesBetween(view(name), pairs);
    if (/further lines are not drawn/.test(view(name).description))
      expect(meant, name).toEqual(expect.arrayContaining(drawn));
    else expect(drawn, name).toEqual(meant);
  };

  test('every location, host and cluster has a picture, and nothing else has', () => {
    const about = [...lab.locations, ...lab.hosts, ...lab.clusters].map(
      ({ kind, name }) => `${kind}-${name}`,
    );
    expect([...views.keys()].toSorted()).toEqual(
      ['overview', 'network', 'access', 'storage', 'backup', ...about].toSorted(),
    );
  });

  test('the overview shows or counts every location, host, guest, cluster, service, bucket, zone and tunnel', () => {
    expect(
      missing('overview', [
        ...lab.locations,
        ...lab.hosts,
        ...lab.vms,
        ...lab.lxcs,
        ...lab.cloudVms,
        ...lab.clusters,
        ...lab.services,
        ...lab.buckets,
        ...lab.zones,
        ...lab.tunnels,
      ]),
    ).toEqual([]);
  });

  test('a location shows or counts hosts, guests, pools, clusters, buckets and cloud VMs, and counts VLANs', () => {
    for (const location of lab.locations) {
      const here = [...lab.hosts, ...lab.clusters, ...lab.buckets, ...lab.cloudVms].filter(
        (entity) => entity.location === location,
      );
      const inHosts = [...lab.vms, ...lab.lxcs, ...lab.pools].filter(
        ({ host }) => host.location === location,
      );
      expect(missing(`location-${location.name}`, [...here, ...inHosts])).toEqual([]);
      const vlans = lab.vlans.filter((vlan) => vlan.location === location).length;
      const networks = view(`location-${location.name}`).nodes.find(
        ({ kind }) => kind === 'networks',
      );
      expect([networks?.detail, networks?.page]).toEqual(
        vlans === 0
          ? [undefined, undefined]
          : [`${vlans} VLAN${vlans === 1 ? '' : 's'}`, '/diagrams/network/'],
      );
    }
  });

  test('a host shows its guests inside it, with their services, networks and pools', () => {
    for (const host of lab.hosts) {
      const name = `host-${host.name}`;
      const guests = guestsOn(lab, host);
      const around = [...guests, host].flatMap(({ networks }) => networks);
      expect(
        missing(name, [
          ...guests,
          ...guests.flatMap((guest) => servicesOn(lab, guest)),
          ...around,
          ...lab.pools.filter((pool) => pool.host === host),
        ]),
      ).toEqual([]);
      expect(parents(name, guests)).toEqual(
        inside(
          name,
          guests.map((guest) => [guest, idOf(host)]),
        ),
      );
    }
  });

  test('a cluster shows its services inside it, its nodes in their hosts, and a line from each node', () => {
    for (const cluster of lab.clusters) {
      const name = `cluster-${cluster.name}`;
      const services = servicesOn(lab, cluster);
      const nodes = nodesOf(cluster);
      expect(missing(name, [...services, ...nodes])).toEqual([]);
      expect(parents(name, services)).toEqual(
        inside(
          name,
          services.map((service) => [service, idOf(cluster)]),
        ),
      );
      expect(parents(name, nodes)).toEqual(
        inside(
          name,
          nodes.map((node) => [node, idOf(node.host)]),
        ),
      );
      expectLines(
        name,
        'joins',
        nodes.map((node) => [node, cluster]),
      );
    }
  });

  test('the networks show every attachment and no other', () => {
    const attached = [...lab.hosts, ...lab.vms, ...lab.lxcs].flatMap((machine) =>
      machine.networks.map((vlan): [Entity, Entity] => [machine, vlan]),
    );
    expectLines('network', 'attached', attached);
    expect(missing('network', lab.vlans)).toEqual([]);
    expect(parents('network', lab.vlans)).toEqual(
      inside(
        'network',
        lab.vlans.map((vlan) => [vlan, boxId('networks', vlan.location.name)]),
      ),
    );
  });

  test('the ways in show every public name with its sign-in, and mark what the house alone reaches', () => {
    for (const { target, name, tunnel } of entrances(lab)) {
      const box = boxIn('access', target);
      expect(missing('access', [target])).toEqual([]);
      if (!box) continue;
      expect(box.detail).toContain(name);
      if (!tunnel) expect(box.detail).toContain('house only');
    }
    const [pages, services] = [true, false].map((ofHosts) =>
      entrances(lab).flatMap(({ via, target }): [Entity, Entity][] =>
        (target.kind === 'host') === ofHosts ? [[via, target]] : [],
      ),
    );
    expectLines('access', 'manages', pages ?? []);
    expectLines('access', 'answers', services ?? []);
    const indoors = new Set(
      lab.services.flatMap((service) =>
        entrances(lab).some(({ target, tunnel }) => target === service && !tunnel)
          ? idOf(service)
          : [],
      ),
    );
    const shown = view('access').nodes.filter(({ kind }) => kind === 'service');
    expect(shown.filter(({ internal }) => internal).map(({ id }) => id)).toEqual(
      shown.map(({ id }) => id).filter((id) => indoors.has(id)),
    );
  });

  test('storage shows every pool and dataset, backups every job between source and target', () => {
    expect(missing('storage', [...lab.pools, ...lab.datasets])).toEqual([]);
    expectLines(
      'backup',
      'backs-up',
      lab.backups.flatMap((job): [Entity, Entity][] => [
        [job.source, job],
        [job, job.target],
      ]),
    );
  });
});

test('a small lab is drawn whole: nothing in it is folded away', () => {
  for (const diagram of diagramsOf(small)) {
    expect(diagram.nodes.filter(({ kind }) => kind === 'more')).toEqual([]);
    const drawn = new Set([...diagram.groups, ...diagram.nodes].map(({ id }) => id));
    const folded = small.entities.filter(
      (entity) => !drawn.has(idOf(entity)) && standIn(diagram, entity),
    );
    expect(
      folded.filter(({ kind }) => kind !== 'vlan').map(({ name }) => `${name} in ${diagram.view}`),
    ).toEqual([]);
  }
});

test('the Mermaid texts of the small lab', async () => {
  await expectSnapshots(
    join(import.meta.dirname, 'snapshots'),
    generateDiagrams(small).filter(({ block }) => block === undefined),
  );
});

test('in the pictures of the own lab the front matter is the first line, so that Mermaid reads it', () => {
  for (const { path, text } of generateDiagrams(own))
    expect(text.split('\n')[0], path).toBe(path.endsWith('.mmd') ? '---' : '```mermaid');
});

// --- internal ---

function idOf(entity: Entity): string {
  return boxId(entity.kind, entity.name);
}
const sorted = <T extends { readonly id: string }>(boxes: readonly T[]): T[] =>
  boxes.toSorted((a, b) => compareText(a.id, b.id));
const edgesOf = (diagram: Diagram, relation: string): string[][] =>
  diagram.edges
    .filter((edge) => edge.kind === relation)
    .map(({ from, to }) => [from, to])
    .toSorted();
