import { poolsOf } from '../../../model/index.ts';
import type { Host, StoragePool } from '../../../model/index.ts';
import { counted, datasetLine, heading, poolCard, subheading } from '../cards/index.ts';
import { PHONE, innerWidth } from '../page-width.ts';
import type { Scene } from '../scene.ts';
import { grid, stack } from '../svg/index.ts';
import type { Block, Picture } from '../svg/index.ts';
import { pictureOf } from './picture-of.ts';

/** Pools by host: what is given away to whom, and the datasets in them. */
export function storage(scene: Scene, width: number): Picture {
  const { lab } = scene;
  const inner = innerWidth(width);
  const facts = [
    lab.name,
    counted('pool', lab.pools.length),
    counted('dataset', lab.datasets.length),
  ];
  const hosts = lab.hosts.filter((host) => poolsOf(lab, host).length > 0);
  return pictureOf(
    {
      view: 'storage',
      title: `Storage of ${lab.name}`,
      description:
        'Storage pools of each host with what is given away and what is free, and the datasets in ' +
        'them with who uses them.',
    },
    width,
    [
      heading({ title: 'Storage', facts }, inner),
      ...hosts.map((host) => hostStorage(scene, host, inner)),
    ],
  );
}

// --- internal ---

function hostStorage(scene: Scene, host: Host, width: number): Block {
  const { lab } = scene;
  const state = host.status === 'active' ? [] : [host.status];
  const facts = [host.location.name, ...state];
  const title = subheading({ title: host.name, icon: scene.iconOf(host), facts }, width);
  return stack([title, ...poolsOf(lab, host).map((pool) => poolStorage(scene, pool, width))], 12);
}

function poolStorage(scene: Scene, pool: StoragePool, width: number): Block {
  const datasets = scene.lab.datasets.filter((dataset) => dataset.pool === pool);
  const columns = width < PHONE ? 1 : 3;
  const each = (width - (columns - 1) * 12) / columns;
  const lines = datasets.map((dataset) => datasetLine(scene, dataset, each));
  const card = poolCard(scene, pool, width);
  return lines.length > 0 ? stack([card, grid(lines, columns, 12)], 10) : card;
}
