import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { letters } from './letters.ts';

const GUESTS_PER_FILE = 50;
const model = fileURLToPath(new URL('../../model/index.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

/**
 * Writes a lab of this many guests as an author would: a file per host of 50 guests, with literal
 * names. `faulty` gives every guest one fault.
 */
export function writeLab(folder: string, guests: number, faulty: boolean): void {
  mkdirSync(folder, { recursive: true });
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const parts = Array.from({ length: Math.ceil(guests / GUESTS_PER_FILE) }, (_, index) => index);
  file('convention.ts', conventionFile(parts));
  file('base.ts', baseFile);
  for (const part of parts) {
    const here = Math.min(GUESTS_PER_FILE, guests - part * GUESTS_PER_FILE);
    file(`host-${part}.ts`, hostFile(part));
    file(`guests-${part}.ts`, guestFile(part, here, faulty));
  }
  file('index.ts', indexFile(parts));
  file('tsconfig.json', JSON.stringify({ extends: tsconfig, include: ['*.ts'], exclude: [] }));
}

// --- internal ---

const conventionFile = (parts: readonly number[]): string => `\
import { defineConvention } from '${model}';
export const convention = defineConvention({
  version: 1,
  codenames: {
    location: { midgard: 'the bench' },
    host: { ${parts.map((part) => `${codename(part)}: 'a host'`).join(', ')} },
    vlan: { lethe: 'a network' },
    pool: { granite: 'a pool' },
  },
  patterns: {},
});
declare module '${model}' {
  interface Register {
    convention: typeof convention;
  }
}
`;

const baseFile = `\
import { defineImage, defineLocation, defineVlan } from '${model}';
export const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
export const lethe = defineVlan({ name: 'lethe-servers-vlan', location: midgard });
export const debian = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://example.com/debian-13.qcow2',
  checksum: '${'0123456789abcdef'.repeat(8)}',
});
`;

const hostFile = (part: number): string => `\
import { defineHost, defineStoragePool, gib, tib } from '${model}';
import { lethe, midgard } from './base.ts';
export const host = defineHost({
  name: 'midgard-${codename(part)}',
  location: midgard,
  platform: 'proxmox',
  cores: 1024,
  memory: gib(8192),
  networks: [lethe],
});
export const pool = defineStoragePool({
  name: '${codename(part)}-granite',
  host,
  backend: 'lvm-thin',
  capacity: tib(200),
});
`;

const guestFile = (part: number, guests: number, faulty: boolean): string => `\
import { defineVm, gib } from '${model}';
import { debian, lethe } from './base.ts';
import { host, pool } from './host-${part}.ts';
${numbers(guests, part)
  .map((index) => guest(index, faulty))
  .join('')}`;

/** The numbers of the guests in a file. */
const numbers = (guests: number, part: number): number[] =>
  Array.from({ length: guests }, (_, index) => GUESTS_PER_FILE * part + index);

/** The fault: cores that are no whole number. The compiler does not see it, the check does. */
const guest = (index: number, faulty: boolean): string => `\
export const vm${index} = defineVm({
  name: 'app-${letters(index)}-01',
  host,
  vmId: ${1000 + index},
  cores: ${faulty ? '0.5' : '1'},
  memory: gib(8),
  image: debian,
  disks: [{ pool, size: gib(40) }],
  networks: [lethe],
});
`;

const indexFile = (parts: readonly number[]): string => `\
import { defineLab } from '${model}';
import * as base from './base.ts';
import { convention } from './convention.ts';
${parts.map((part) => `import * as host${part} from './host-${part}.ts';\n`).join('')}\
${parts.map((part) => `import * as part${part} from './guests-${part}.ts';\n`).join('')}\
export default defineLab({
  name: 'bench',
  domain: 'example.com',
  repository: 'https://example.com/bench',
  convention,
  parts: [base, ${parts.map((part) => `host${part}, part${part}`).join(', ')}],
});
`;

const codename = (part: number): string => `q${letters(part)}`;
