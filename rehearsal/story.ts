import type { LoggedCall, State } from './proxmox/index.ts';

/**
 * What a call changed, in words for somebody who watches; `undefined` for a call that only asks.
 * @example 'asgard-atlas: VM 1101 k8s-master-01 is made'
 */
export function told({ method, path, sent, status }: LoggedCall, state: State): string | undefined {
  if (status !== 200) return `refused with status ${status}: ${method} ${path}`;
  const line = lines.find(({ call }) => call.test(`${method} ${path}`));
  const { node = '', id = sent['vmid'] ?? '' } = line?.call.exec(`${method} ${path}`)?.groups ?? {};
  return line?.words({ node, guest: guestWords(state, id), sent });
}

// --- internal ---

interface Told {
  readonly node: string;
  readonly guest: string;
  readonly sent: LoggedCall['sent'];
}

interface Line {
  readonly call: RegExp;
  readonly words: (told: Told) => string;
}

const guestPath = String.raw`/nodes/(?<node>[^/]+)/(?:qemu|lxc)/(?<id>\d+)`;
const ofGuest = (call: string, does: string): Line => ({
  call: new RegExp(`^${call.replace('GUEST', guestPath)}$`),
  words: ({ node, guest }) => `${node}: ${guest} ${does}`,
});

const lines: readonly Line[] = [
  { call: /^POST \/pools$/, words: ({ sent }) => `cluster: pool ${sent['poolid']} is made` },
  {
    call: /^POST \/cluster\/mapping\/pci$/,
    words: ({ sent }) => `cluster: card ${sent['id']} gets its name`,
  },
  { call: /^POST \/storage$/, words: ({ sent }) => `cluster: storage ${sent['storage']} is added` },
  {
    call: /^POST \/nodes\/(?<node>[^/]+)\/storage\/[^/]+\/download-url$/,
    words: ({ node, sent }) => `${node}: ${sent['filename']} is downloaded`,
  },
  {
    call: /^POST \/nodes\/(?<node>[^/]+)\/(?:qemu|lxc)$/,
    words: ({ node, guest, sent }) =>
      `${node}: ${guest} is made${sent['start'] === '1' ? ' and started' : ''}`,
  },
  ofGuest('PUT GUEST/resize', 'gets its disk'),
  ofGuest('(?:PUT|POST) GUEST/config', 'is changed'),
  ofGuest('POST GUEST/status/start', 'is started'),
  ofGuest('POST GUEST/status/(?:stop|shutdown)', 'is stopped'),
  ofGuest('POST GUEST/status/reboot', 'is started anew'),
  ofGuest('DELETE GUEST', 'is destroyed'),
];

function guestWords({ guests }: State, id: string): string {
  const guest = guests[id];
  if (!guest) return `guest ${id}`;
  const kind = guest.type === 'qemu' ? 'VM' : 'LXC';
  return `${kind} ${id} ${guest.config['name'] ?? guest.config['hostname']}`;
}
