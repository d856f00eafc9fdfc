import { clusterOf, servicesOn } from '../../../model/index.ts';
import type { CloudVm, Cluster, Guest } from '../../../model/index.ts';
import {
  backupRelations,
  chips,
  factsOf,
  heading,
  jobState,
  serviceTile,
  shown,
} from '../cards/index.ts';
import type { Chip } from '../cards/index.ts';
import { innerWidth, PHONE } from '../page-width.ts';
import { relationsFrom } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { row, stack, standsFor } from '../svg/index.ts';
import type { Block, Picture } from '../svg/index.ts';
import { networks } from './guest-networks.ts';
import { runsOn } from './guest-place.ts';
import { pictureOf } from './picture-of.ts';
import { section } from './section.ts';

/** One guest: what it runs on, its share of it, its networks, what it carries, its copies. */
export function guestView(scene: Scene, guest: Guest | CloudVm, width: number): Picture {
  const inner = innerWidth(width);
  const state = guest.status === 'active' ? [] : [guest.status];
  const says = guest.description?.replace(/\.$/, '') ?? '';
  const facts = [...factsOf(scene, guest), ...state, says].filter((word) => word !== '');
  const isWide = width >= PHONE;
  const half = isWide ? (inner - 24) / 2 : inner;
  const left = [runsOn(scene, guest, half), networks(scene, guest, half)];
  const right = [carries(scene, guest, half), copies(scene, guest, half)];
  const columns = [left, right].map((blocks) =>
    stack(
      blocks.filter(({ height }) => height > 0),
      20,
    ),
  );
  return pictureOf(
    {
      view: `guest-${guest.name}`,
      title: `Guest ${guest.name}`,
      description:
        `What ${guest.name} runs on and its share of it, the networks that it is on, ` +
        'what it carries, and where its copies lie.',
    },
    width,
    [
      heading({ title: guest.name, icon: scene.iconOf(guest), facts }, inner),
      isWide ? row(columns, 24) : stack(columns, 20),
    ],
  );
}

// --- internal ---

/** Services that run on it, and the cluster that it is a node of. */
function carries(scene: Scene, guest: Guest | CloudVm, width: number): Block {
  const services = servicesOn(scene.lab, guest).map((service) =>
    serviceTile(scene, service, width),
  );
  const cluster = guest.kind === 'vm' ? clusterOf(scene.lab, guest) : undefined;
  const nodeOf = cluster ? [clusterChip(scene, guest, cluster)] : [];
  const blocks = [section('Carries', stack(services, 8)), section('Node of', chips(nodeOf, width))];
  return stack(
    blocks.filter(({ height }) => height > 0),
    20,
  );
}

const clusterChip = (scene: Scene, guest: Guest | CloudVm, cluster: Cluster): Chip => ({
  icon: scene.iconOf(cluster),
  words: cluster.name,
  wrap: (svg) => {
    const relations = relationsFrom(scene, guest, 'joins');
    return standsFor({ ...shown(scene, cluster), relations }, svg);
  },
});

/** Where its copies lie. */
function copies(scene: Scene, guest: Guest | CloudVm, width: number): Block {
  const relations = backupRelations(scene, guest);
  const items = scene.lab.backups
    .filter(({ source }) => source === guest)
    .map((job) => ({
      icon: scene.iconOf(job.target),
      words: [`${job.frequency} to ${job.target.name}`, ...jobState(scene, job)].join(', '),
      wrap: (svg: string) => standsFor({ ...shown(scene, job.target), relations }, svg),
    }));
  return section('Backups', chips(items, width));
}
