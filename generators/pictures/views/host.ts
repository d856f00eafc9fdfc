import { poolsOf } from '../../../model/index.ts';
import type { Host } from '../../../model/index.ts';
import { poolCard } from '../cards/index.ts';
import { innerWidth } from '../page-width.ts';
import type { Scene } from '../scene.ts';
import type { Picture } from '../svg/index.ts';
import { hostBanner } from './host-banner.ts';
import { hostLanes } from './host-lanes.ts';
import { pictureOf } from './picture-of.ts';

/** One host: what it has, its guests with their networks and services, and its disks. */
export function hostView(scene: Scene, host: Host, width: number): Picture {
  const inner = innerWidth(width);
  const pools = poolsOf(scene.lab, host).map((pool) => poolCard(scene, pool, inner));
  return pictureOf(
    {
      view: `host-${host.name}`,
      title: `Host ${host.name}`,
      description:
        `What ${host.name} has and what is given away, its guests with their networks, ` +
        'services and backups, and the pools that hold their disks.',
    },
    width,
    [hostBanner(scene, host, inner), hostLanes(scene, host, inner), ...pools],
  );
}
