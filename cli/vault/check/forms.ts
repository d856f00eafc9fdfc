import { ipv4Number, ipv4Range, type VaultPath } from '../../../model/index.ts';
import type { VaultFinding } from './finding.ts';

/** What the reader of a value accepts. */
export type Form = Omit<VaultFinding, 'key'> & { readonly accepts: (text: string) => boolean };

/** The form of a value; `undefined` where any will do. Of a list, that of each entry. */
export const formOf = (path: VaultPath): Form | undefined =>
  forms.find(([pattern]) => isLike(path, pattern))?.[1];

// --- internal ---

const ocid: Form = {
  rule: 'wrong-form',
  accepts: (text) => /^ocid1(?:\.[\w-]*){3,}\w$/.test(text),
  message: 'is no OCID',
  help: 'copy it from the console of Oracle Cloud; it begins with `ocid1.`',
};

/** `*` stands for any one step. */
const forms: readonly (readonly [pattern: string, Form])[] = [
  [
    'domain',
    {
      rule: 'wrong-form',
      accepts: (text) => /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/i.test(text),
      message: 'is no domain',
      help: 'write it as in the DNS, without a scheme or a dot at its end',
    },
  ],
  [
    'ssh_public_keys',
    {
      rule: 'wrong-form',
      accepts: (text) => PUBLIC_KEY.test(text),
      message: 'holds what is no public key of SSH',
      help: 'copy the one line of a file such as ~/.ssh/id_ed25519.pub; never the private key',
    },
  ],
  [
    'tofu_state_passphrase',
    {
      rule: 'short-passphrase',
      accepts: (text) => text.length >= 16,
      message: 'has fewer than 16 characters, so OpenTofu refuses it',
      help: 'make a longer one while there is no state yet; a state opens with its own only',
    },
  ],
  [
    'proxmox.*.endpoint',
    {
      rule: 'wrong-form',
      accepts: (text) => URL.canParse(text) && new URL(text).protocol === 'https:',
      message: 'is no https address',
      help: 'write it as https://<name or address>:8006/',
    },
  ],
  [
    'proxmox.*.api_token',
    {
      rule: 'wrong-form',
      // As the provider does: proxmox/api/credentials.go of bpg/proxmox.
      accepts: (text) => /^\S+@\S+!\S+=[a-zA-Z\d-]+$/.test(text),
      message: 'is no token of the Proxmox API',
      help: 'write it as <user>@<realm>!<token id>=<secret>',
    },
  ],
  ['oci.compartment_id', ocid],
  ['oci.images.*', ocid],
  ['oci_credentials.tenancy_ocid', ocid],
  ['oci_credentials.user_ocid', ocid],
  [
    'oci.admin_cidrs',
    {
      rule: 'wrong-form',
      accepts: isOfFew,
      message: 'holds what is no network in CIDR notation, or one of too many addresses',
      help: 'write each as <first address>/<prefix>, prefix 8 at least; one address alone has 32',
    },
  ],
];

/** As the module `oci-bastion` wants it: a whole network, and not half of the internet. */
function isOfFew(cidr: string): boolean {
  const range = ipv4Range(cidr);
  const [address = ''] = cidr.split('/');
  return range !== undefined && range.prefix >= 8 && ipv4Number(address) === range.start;
}

function isLike(path: VaultPath, pattern: string): boolean {
  const steps = pattern.split('.');
  return (
    steps.length === path.length && steps.every((step, at) => step === '*' || step === path[at])
  );
}

const keyTypes = [
  'ssh-ed25519',
  'ssh-rsa',
  String.raw`ecdsa-sha2-nistp\d{3}`,
  String.raw`sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com`,
];
const PUBLIC_KEY = new RegExp(
  String.raw`^(?:${keyTypes.join('|')}) AAAA[\w+/]+={0,2}(?: [^\r\n]*)?$`,
);
