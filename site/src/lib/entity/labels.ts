/** Fields whose label is not just their name in words. */
const LABELS: Readonly<Record<string, string>> = {
  vmId: 'Proxmox id',
  memory: 'Memory',
  networks: 'VLANs',
  network: 'VLAN',
  gpus: 'GPUs',
  iommuGroup: 'IOMMU group',
  cpuType: 'CPU type',
  agent: 'QEMU guest agent',
  nfsMounts: 'NFS mounts',
  url: 'File',
  os: 'OS',
  keepDays: 'Kept for (days)',
  keepNoncurrentDays: 'Old versions kept for (days)',
  lockDays: 'Locked for (days)',
  upDelay: 'Wait after start (seconds)',
  downDelay: 'Wait after stop (seconds)',
  onBoot: 'Starts with its host',
  expose: 'Exposed',
  auth: 'Sign-in',
  scope: 'Open to',
  via: 'Proxy',
  mode: 'How',
  by: 'Through',
  public: 'Open to anybody',
  fronts: 'In front of',
  backups: 'Backup jobs',
};

/** A field as people read it. @example labelOf('runsOn') // 'Runs on' */
export function labelOf(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return LABELS[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
