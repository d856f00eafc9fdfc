import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { syntheticLab } from '../../tests/bench/synthetic.ts';
import { entrances, guestsOn, nodesOf, pagePath, servicesOn, type Entity, type ResolvedLab } from '../../model/index.ts';
import { ownLab } from '../../tests/own-lab.ts';
import { resolved } from '../fixtures/resolved.ts';
import smallLab from '../fixtures/small-lab/index.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { boxId } from './box-id.ts';
import type { Box, Diagram } from './diagram.ts';
import { parseMermaid } from './fixtures/parse-mermaid.ts';
import { generateDiagrams } from './generate.ts';
import { classesOf, toMermaid } from './to-mermaid.ts';
import { diagramsOf } from './views/index.ts';

const own = resolved(ownLab);
const small = resolved(smallLab);
const bench = resolved(syntheticLab(600));
const pictures = Object.entries({ own, small, bench }).flatMap(([name, lab]) =>
  diagramsOf(lab).map((diagram): [string, ResolvedLab, Diagram] => [`${name}: ${diagram.view}`, lab, diagram]),
);

describe.for(pictures)('%s', ([, lab, diagram]) => {
  const boxes = [...diagram.groups, ...diagram.nodes];

  test('ids are unique, parents and ends of edges exist', () => {
    const ids = boxes.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const groups = new Set(diagram.groups.map(({ id }) => id));
    expect(boxes.flatMap(({ parent }) => parent ?? []).filter((id) => !groups.has(id))).toEqual([]);
    expect(diagram.edges.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.includes(id))).toEqual([]);
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
    expect(diagram.edges.filter(({ from, to }) => frames(from).includes(to) || frames(to).includes(from))).toEqual([]);
  });

  test('it stays below the caps', () => {
    expect(boxes.length).toBeLessThanOrEqual(40);
    expect(diagram.edges.length).toBeLessThanOrEqual(60);
  });

  test('every box of an entity leads to its page and has its status', () => {
    const entities = new Map(lab.entities.map((entity) => [boxId(entity.kind, entity.name), entity]));
    const wrong = boxes.filter((box) => {
      const entity = entities.get(box.id);
      return box.page !== (entity && pagePath(entity)) || (entity !== undefined && box.status !== entity.status);
    });
    expect(wrong.filter(({ kind }) => !['networks', 'page'].includes(kind))).toEqual([]);
  });

  test("Mermaid's parser sees the same boxes, frames, labels, classes and links, and nothing else", async () => {
    const parsed = await parseMermaid(toMermaid(diagram));
    const groups = new Set(diagram.groups.map(({ id }) => id));
    const text = (box: Box): string =>
      groups.has(box.id) ? [box.label, box.brief].filter(Boolean).join(' · ') : [box.label, box.detail].filter(Boolean).join('<br/>');
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
      parsed.boxes.flatMap(({ classes }) => classes).filter((name) => !parsed.classes.includes(name)),
      'classes without a definition',
    ).toEqual([]);
    expect([parsed.title, parsed.description]).toEqual([diagram.title, diagram.description]);
  });

  test("Mermaid's parser sees the same edges, in the same order, planned ones dashed", async () => {
    const parsed = await parseMermaid(toMermaid(diagram));
    expect(parsed.edges).toEqual(diagram.edges.map(({ from, to, label = '', status }) => ({ from, to, label, dashed: status === 'planned' })));
  });
});

describe.for([
  ['own', own],
  ['small', small],
] as const)('in the %s lab', ([, lab]) => {
  const views = new Map(diagramsOf(lab).map((diagram) => [diagram.view, diagram]));
  const boxIn = (view: string, entity: Entity): Box | undefined => {
    const found = views.get(view);
    return found && [...found.groups, ...found.nodes].find(({ id }) => id === idOf(entity));
  };
  const missing = (view: string, entities: readonly Entity[]): string[] =>
    entities.filter((entity) => !boxIn(view, entity)).map(({ name }) => `${name} in ${view}`);

  test('every location, host and cluster has a picture, and nothing else has', () => {
    const about = [...lab.locations, ...lab.hosts, ...lab.clusters].map(({ kind, name }) => `${kind}-${name}`);
    expect([...views.keys()].toSorted()).toEqual(['overview', 'network', 'access', 'storage', 'backup', ...about].toSorted());
  });

  test('the overview shows every location, host, guest, cluster, service, bucket, zone and tunnel', () => {
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

  test('a location shows its hosts, guests, pools, clusters, buckets and cloud VMs, and how many VLANs it has', () => {
    for (const location of lab.locations) {
      const here = [...lab.hosts, ...lab.clusters, ...lab.buckets, ...lab.cloudVms].filter((entity) => entity.location === location);
      const inHosts = [...lab.vms, ...lab.lxcs, ...lab.pools].filter(({ host }) => host.location === location);
      expect(missing(`location-${location.name}`, [...here, ...inHosts])).toEqual([]);
      const vlans = lab.vlans.filter((vlan) => vlan.location === location).length;
      const networks = views.get(`location-${location.name}`)?.nodes.find(({ kind }) => kind === 'networks');
      expect([networks?.detail, networks?.page]).toEqual(
        vlans === 0 ? [undefined, undefined] : [`${vlans} VLAN${vlans === 1 ? '' : 's'}`, '/diagrams/network/'],
      );
    }
  });

  test('a host shows its guests inside it, with their services, networks and pools', () => {
    for (const host of lab.hosts) {
      const view = `host-${host.name}`;
      const guests = guestsOn(lab, host);
      const around = [...guests, host].flatMap(({ networks }) => networks);
      expect(
        missing(view, [
          ...guests,
          ...guests.flatMap((guest) => servicesOn(lab, guest)),
          ...around,
          ...lab.pools.filter((pool) => pool.host === host),
        ]),
      ).toEqual([]);
      expect(guests.map((guest) => boxIn(view, guest)?.parent)).toEqual(guests.map(() => idOf(host)));
    }
  });

  test('a cluster shows its services inside it, its nodes in their hosts, and a line from each node', () => {
    for (const cluster of lab.clusters) {
      const view = `cluster-${cluster.name}`;
      expect(servicesOn(lab, cluster).map((service) => boxIn(view, service)?.parent)).toEqual(servicesOn(lab, cluster).map(() => idOf(cluster)));
      expect(nodesOf(cluster).map((node) => boxIn(view, node)?.parent)).toEqual(nodesOf(cluster).map(({ host }) => idOf(host)));
      expect(edgesOf(views.get(view), 'joins')).toEqual(
        nodesOf(cluster)
          .map((node) => [idOf(node), idOf(cluster)])
          .toSorted(),
      );
    }
  });

  test('the networks show every attachment and no other', () => {
    const attached = [...lab.hosts, ...lab.vms, ...lab.lxcs].flatMap((machine) => machine.networks.map((vlan) => [idOf(machine), idOf(vlan)]));
    expect(edgesOf(views.get('network'), 'attached')).toEqual(attached.toSorted());
    expect(missing('network', lab.vlans)).toEqual([]);
    const frames = lab.vlans.map(({ location }) => boxId('networks', location.name));
    expect(lab.vlans.map((vlan) => boxIn('network', vlan)?.parent)).toEqual(frames);
  });

  test('the ways in show every public name with its sign-in, and mark what the house alone reaches', () => {
    for (const { target, via, name, tunnel } of entrances(lab)) {
      const box = boxIn('access', target);
      expect(box?.detail).toContain(name);
      if (!tunnel) expect(box?.detail).toContain('house only');
      expect(edgesOf(views.get('access'), target.kind === 'host' ? 'manages' : 'answers')).toContainEqual([idOf(via), idOf(target)]);
    }
    const indoors = new Set(
      lab.services.flatMap((service) => (entrances(lab).some(({ target, tunnel }) => target === service && !tunnel) ? idOf(service) : [])),
    );
    expect(
      views
        .get('access')
        ?.nodes.filter(({ internal, kind }) => internal && kind === 'service')
        .map(({ id }) => id),
    ).toEqual([...indoors]);
  });

  test('storage shows every pool and dataset, backups every job between source and target', () => {
    expect(missing('storage', [...lab.pools, ...lab.datasets])).toEqual([]);
    expect(edgesOf(views.get('backup'), 'backs-up')).toEqual(
      lab.backups
        .flatMap((job) => [
          [idOf(job.source), idOf(job)],
          [idOf(job), idOf(job.target)],
        ])
        .toSorted(),
    );
  });
});

test('the Mermaid texts of the small lab', async () => {
  await expectSnapshots(
    join(import.meta.dirname, 'snapshots'),
    generateDiagrams(small).filter(({ block }) => block === undefined),
  );
});

test('the front matter is the first line, so that Mermaid reads it', () => {
  for (const { path, text } of generateDiagrams(own)) expect(text.split('\n')[0], path).toBe(path.endsWith('.mmd') ? '---' : '```mermaid');
});

// --- internal ---

function idOf(entity: Entity): string {
  return boxId(entity.kind, entity.name);
}
const sorted = <T extends { readonly id: string }>(boxes: readonly T[]): T[] => boxes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const edgesOf = (diagram: Diagram | undefined, relation: string): string[][] =>
  (diagram?.edges ?? [])
    .filter((edge) => edge.relation === relation)
    .map(({ from, to }) => [from, to])
    .toSorted();
