import { nodesOf } from '../../../model/index.ts';
import type { Cluster, Host, Service, Tunnel } from '../../../model/index.ts';
import { relationsFrom, relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { arrow, dataRel, lineLabel } from '../svg/index.ts';
import type { Box, Mark } from '../svg/index.ts';
import { SITE_HEAD, SITE_PAD } from './site.ts';
import type { Places } from './between.ts';

/**
 * From the tunnels down to what they lead to: through the room on the left of each column of hosts,
 * below the heads of frames, so that no line crosses a name.
 */
export function waysIn(scene: Scene, places: Places, gutter: number): readonly Mark[] {
  return scene.lab.tunnels.flatMap((tunnel) => {
    const start = places.get(tunnel);
    if (!start) return [];
    return relationsFrom(scene, tunnel, 'enters').flatMap((relation): Mark[] => {
      const target = relation.to;
      if (target.kind !== 'service') return [];
      const found = lineTo(target, places, tunnel, start, gutter);
      const data = dataRel([relation]);
      const planned = relation.status === 'planned';
      return found ? [{ layer: 'line', svg: arrow(found, { tone: 'way', planned, data }) }] : [];
    });
  });
}

/** From hosts down to the cluster that their guests are nodes of, with the number of nodes. */
export function joins(scene: Scene, places: Places): readonly Mark[] {
  return scene.lab.clusters.flatMap((cluster) => {
    const end = places.get(cluster);
    if (!end) return [];
    const hosts = [...new Set(nodesOf(cluster).map(({ host }) => host))];
    return hosts.flatMap((host) => joinOf(scene, places, host, cluster, end));
  });
}

// --- internal ---

function joinOf(
  scene: Scene,
  places: Places,
  host: Host,
  cluster: Cluster,
  end: Box,
): readonly Mark[] {
  const box = places.get(host);
  const isAbove = [...places].every(
    ([other, place]) =>
      other.kind !== 'host' || other === host || !box || !isBetween(place, box, end),
  );
  if (!box || !isAbove || box.y + box.height > end.y) return [];
  const members = nodesOf(cluster).filter((node) => node.host === host);
  const shown = members.flatMap((node) => places.get(node) ?? []);
  const bottom = Math.max(box.y, ...shown.map(({ y, height }) => y + height));
  const relations = relationsTo(scene, cluster, 'joins').filter(
    ({ from }) => from.kind === 'vm' && members.includes(from),
  );
  const x = box.x + box.width / 2;
  const planned = relations.every(({ status }) => status === 'planned');
  const from = shown.length > 0 ? bottom : box.y + box.height;
  const line = arrow(
    [
      { x, y: from },
      { x, y: end.y },
    ],
    { tone: 'join', planned, data: dataRel(relations) },
  );
  const words = `${members.length} ${members.length === 1 ? 'node' : 'nodes'}`;
  const label = lineLabel({ x, y: (box.y + box.height + end.y) / 2 - 3 }, words);
  return [
    { layer: 'line', svg: line },
    { layer: 'label', svg: label },
  ];
}

/** Whether a box stands in the column of another, on its way down to a third. */
const isBetween = (place: Box, box: Box, end: Box): boolean =>
  place.y > box.y &&
  place.y < end.y &&
  place.x < box.x + box.width &&
  place.x + place.width > box.x;

function lineTo(service: Service, places: Places, tunnel: Tunnel, start: Box, gutter: number) {
  const target = boxOf(service, places);
  const site = placeOfSite(service, places);
  if (!target || !site || site.y < start.y + start.height) return undefined;
  const host = 'host' in service.runsOn ? places.get(service.runsOn.host) : undefined;
  const left = host ?? target;
  const trunk = site.x + SITE_PAD + gutter / 2 - 2;
  const column = left.x - gutter / 2 - 2;
  const bus = site.y - 16;
  const below = site.y + SITE_HEAD - 6;
  const middle = target.y + target.height / 2;
  const x = start.x + start.width / 2;
  const down = [
    { x, y: start.y + start.height },
    { x, y: bus },
    { x: trunk, y: bus },
  ];
  const end = { x: target.x, y: middle };
  if (Math.abs(column - trunk) < gutter) return [...down, { x: trunk, y: middle }, end];
  return [...down, { x: trunk, y: below }, { x: column, y: below }, { x: column, y: middle }, end];
}

/** The tile of a service, or the card of what it runs on. */
const boxOf = (service: Service, places: Places): Box | undefined =>
  places.get(service) ??
  places.get(service.runsOn) ??
  ('host' in service.runsOn ? places.get(service.runsOn.host) : undefined);

function placeOfSite(service: Service, places: Places): Box | undefined {
  const { runsOn } = service;
  const location = 'host' in runsOn ? runsOn.host.location : runsOn.location;
  return places.get(location);
}
