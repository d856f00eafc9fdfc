import type { Entity } from '../../model/index.ts';

/** Iconify name of the picture of an entity. From the packs `fa7-solid` and `simple-icons` only, so that a writer can ship a small subset. */
export function iconOf(entity: Entity): string {
  switch (entity.kind) {
    case 'location':
      return entity.provider === 'on-premises' ? 'fa7-solid:building' : 'fa7-solid:cloud';
    case 'host':
      return entity.platform === 'truenas' ? 'simple-icons:truenas' : 'simple-icons:proxmox';
    case 'vlan':
      return 'fa7-solid:network-wired';
    case 'pool':
      return 'fa7-solid:hard-drive';
    case 'dataset':
      return 'fa7-solid:folder-tree';
    case 'image':
      return 'fa7-solid:compact-disc';
    case 'vm':
      return 'fa7-solid:desktop';
    case 'lxc':
      return 'fa7-solid:cube';
    case 'cloud-vm':
      return 'fa7-solid:cloud';
    case 'cluster':
      return 'fa7-solid:dharmachakra';
    case 'bucket':
      return 'fa7-solid:database';
    case 'service':
      return 'fa7-solid:gear';
    case 'zone':
      return 'fa7-solid:globe';
    case 'tunnel':
      return 'simple-icons:cloudflare';
    case 'backup':
      return 'fa7-solid:clock-rotate-left';
  }
}
