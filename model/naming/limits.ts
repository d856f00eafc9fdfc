/** What a target tool demands of a name, whatever the convention says. */
export interface Limit {
  /** Who demands it: the subject of the message. */
  readonly target: string;
  /** Longest length in characters. */
  readonly max: number;
  /** Shortest length in characters. Default 1. */
  readonly min?: number;
  /** What the name must look like, and the same in words. */
  readonly form?: { readonly pattern: RegExp; readonly words: string };
  /** Longest part between dots, in characters. */
  readonly maxLabel?: number;
  /** Names that the target keeps for itself. */
  readonly reserved?: readonly string[];
  /** What is measured: the whole name, or its codename only. Default the whole name. */
  readonly of?: 'codename';
  /** Default `error`. */
  readonly severity?: 'warning';
}

const dns = {
  pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
  words: 'lower-case letters, digits and inner hyphens only',
};
const domain = {
  pattern: /^[a-z0-9.-]+$/,
  words: 'lower-case letters, digits, hyphens and dots only',
};
const lettered = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  words: 'a letter first, then lower-case letters, digits and inner hyphens',
};

/** Every limit that a kind can refer to. */
const limits = {
  // RFC 1035, section 2.3.4.
  'dns-label': { target: 'a DNS label', max: 63, form: dns },
  fqdn: { target: 'a DNS name', max: 253, maxLabel: 63, form: domain },
  // IFNAMSIZ is 16 with the final zero; a bridge or VLAN interface carries the codename.
  'linux-ifname': { target: 'a Linux network interface', max: 15, of: 'codename' },
  // Windows and Samba cut longer host names; most guests never meet them.
  netbios: { target: 'a NetBIOS name (Windows, Samba)', max: 15, severity: 'warning' },
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  s3: {
    target: 'an S3 bucket',
    min: 3,
    max: 63,
    form: {
      pattern:
        /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9-]*[a-z0-9](?<!-s3alias|--ol-s3|--x-s3)$/,
      words:
        'lower-case letters, digits and inner hyphens, without the prefixes and suffixes that AWS reserves',
    },
  },
  // RFC 1123 as Kubernetes reads it; Services and many charts also want a letter first (RFC 1035).
  'kubernetes-name': { target: 'a Kubernetes object', max: 63, form: lettered },
  'helm-release': { target: 'a Helm release', max: 53, form: lettered },
  // Proxmox VE checks the name of a VM or container as a DNS name.
  'proxmox-name': {
    target: 'a Proxmox guest (a DNS name)',
    max: 63,
    form: {
      pattern: /^[a-z0-9.]([a-z0-9.-]*[a-z0-9])?$/,
      words: 'the characters of a DNS name only',
    },
  },
  'ansible-group': {
    target: 'an Ansible group',
    max: 255,
    form: {
      pattern: /^[A-Za-z_][A-Za-z0-9_]*$/,
      words: 'letters, digits and underscores, no digit first',
    },
    reserved: ['all', 'ungrouped'],
  },
  // Longest file name of the usual file systems.
  'file-name': { target: 'a file name', max: 255 },
} as const satisfies Record<string, Limit>;

/** A key of `limits`. */
export type LimitId = keyof typeof limits;

/** The limit called `id`. */
export const limitOf = (id: LimitId): Limit => limits[id];
