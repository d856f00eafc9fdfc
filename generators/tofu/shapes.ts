// The contract with the hand-written HCL: the type of every variable that a generated file sets.
// OpenTofu drops an attribute that the declared type lacks without a word, so `variables.tf` of a
// root declares exactly these; tests/tofu/ holds such declarations for each kind of root.

/** Variables of an on-premises root: everything that the Proxmox provider makes at one site. */
export type OnPremisesVariables = {
  location: string;
  /** By exact Proxmox node name, which is the name of the host. */
  nodes: Record<string, Node>;
  images: Record<string, ImageFile>;
  /** Proxmox resource pools (groups of guests), one for each environment. */
  pools: Record<string, { comment: string }>;
  pci_mappings: Record<string, { comment: string; devices: PciDevice[] }>;
  /** Shares that the nodes mount, by the name of their dataset. */
  nfs_storages: Record<string, NfsStorage>;
  vms: Record<string, VmVariables>;
  lxcs: Record<string, LxcVariables>;
};

/** Variables of an AWS root. */
export type AwsVariables = { location: string; buckets: Record<string, BucketVariables> };

/** Variables of an Oracle Cloud root. */
export type OracleCloudVariables = {
  location: string;
  instances: Record<string, InstanceVariables>;
};

/** Variables of the edge root. Ids of account and zone are secrets. */
export type EdgeVariables = {
  /**
   * Domain under which the hostname labels stand; null while nobody answers for the domain of the
   * lab, and then there is no tunnel either.
   */
  zone: string | null;
  tunnels: Record<string, { ingress: Ingress[] }>;
};

/**
 * `datastore` takes guest disks, `image_datastore` takes downloads (a directory storage with
 * content types Import and Container template).
 */
export type Node = { datastore: string; image_datastore: string; bridge: string };

export type ImageFile = {
  url: string;
  file_name: string;
  /** Null where the model has none: the download is then unchecked. */
  checksum: string | null;
  checksum_algorithm: 'sha512' | 'sha256' | null;
  content_type: 'import' | 'vztmpl';
  /** Nodes that need it. */
  nodes: string[];
};

export type PciDevice = {
  node: string;
  id: string;
  path: string;
  iommu_group: number;
  subsystem_id: string;
};

/** The address of the server is that of the host `server` in `network`: `secrets.addresses` has it. */
export type NfsStorage = {
  server: string;
  network: string;
  /** Directory that the server exports. */
  export: string;
  content: ProxmoxContent[];
  nodes: string[];
};

/** What Proxmox can keep in a storage. */
export type ProxmoxContent =
  | 'backup'
  | 'images'
  | 'import'
  | 'iso'
  | 'rootdir'
  | 'snippets'
  | 'vztmpl';

/** Attributes that VMs and LXC containers share. */
export type GuestVariables = {
  vm_id: number;
  node: string;
  description: string;
  /** Sorted, lower case: any other order is a difference in every plan. */
  tags: string[];
  pool: string | null;
  cores: number;
  memory_mb: number;
  on_boot: boolean;
  /** Proxmox refuses to delete it, and OpenTofu plans nothing that would. */
  protection: boolean;
  /** Delays in seconds. */
  startup: { order: number; up_delay: number; down_delay: number } | null;
  /** The first is the primary one, with the gateway. */
  networks: Network[];
};

/** `vlan` is a key of `secrets.vlans`. */
export type Network = { vlan: string; bridge: string; firewall: boolean };

export type VmVariables = GuestVariables & {
  /** A key of `images`. */
  image: string;
  cpu_type: string;
  ballooning: boolean;
  machine: 'pc' | 'q35';
  bios: 'seabios' | 'ovmf';
  agent: boolean;
  disks: {
    interface: string;
    datastore: string;
    size_gb: number;
    ssd: boolean;
    discard: boolean;
    backup: boolean;
  }[];
  /** `mapping` is a key of `pci_mappings`. */
  pci: { mapping: string; pcie: boolean; xvga: boolean }[];
  cloud_init: { user: string; dns_domain: string | null };
};

export type LxcVariables = GuestVariables & {
  /** A key of `images`. */
  template: string;
  os_type: string;
  unprivileged: boolean;
  swap_mb: number;
  rootfs: { datastore: string; size_gb: number };
  features: { nesting: boolean; keyctl: boolean; fuse: boolean; mount: string[] };
  /**
   * `volume` is a datastore in which a volume of this size is made, or, without a size, a path of
   * the node.
   */
  mount_points: { volume: string; path: string; size_gb: number | null; read_only: boolean }[];
};

export type BucketVariables = {
  purpose: string;
  versioning: boolean;
  noncurrent_days: number;
  object_lock_days: number | null;
  /** Who may write, each under a prefix of its own. */
  writers: Record<string, { prefix: string }>;
};

export type InstanceVariables = {
  shape: string;
  ocpus: number;
  memory_gb: number;
  boot_gb: number;
  image_ref: string;
};

/**
 * The first label of the public name, where the connector of the tunnel reaches the proxy that
 * answers, and whether its certificate is its own.
 */
export type Ingress = { hostname_label: string; service: string; no_tls_verify: boolean };
