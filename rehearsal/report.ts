import { mib, showSize } from '../model/index.ts';
import type { Difference, GuestFacts } from './guests/index.ts';
import type { Outcome } from './rehearse.ts';
import { errorLine, type Paint } from '../cli/terminal.ts';

/** What the cluster has in the end, host by host. */
export function guestTable(guests: readonly GuestFacts[]): string {
  const rows = guests
    .toSorted((a, b) => (a.host < b.host ? -1 : a.host > b.host ? 1 : a.id - b.id))
    .map((guest) => [
      guest.host,
      guest.name,
      String(guest.id),
      guest.kind === 'vm' ? 'VM' : 'LXC',
      String(guest.cores),
      showSize(mib(guest.memory)),
      guest.disks.join(', '),
      [...guest.networks, ...guest.cards].join(', '),
    ]);
  return rows.length === 0 ? '' : columns([heads, ...rows]);
}

/** How it ended, for people. */
export function outcomeWords(
  site: string,
  { failed, guests, differences }: Outcome,
  seconds: number,
  paint: Paint,
): string {
  const time = `${seconds.toFixed(1)} s`;
  if (failed) {
    const said = errorsIn(failed.said).replaceAll(/^/gm, '  ');
    return `${said}\n${errorLine(`${failed.command} failed on ${site} after ${time}`)}\n`;
  }
  const faults = differences.map((difference) => errorLine(`${inWords(difference)}\n`)).join('');
  if (faults !== '') return faults;
  const all = guests.length === 1 ? 'the only guest is' : `all ${guests.length} guests are`;
  return paint('strong', `${site}: ${all} as the model says, in ${time}\n`);
}

// --- internal ---

/** What OpenTofu says of its errors, without the plan before them; all where it names none. */
function errorsIn(said: string): string {
  const first = said.search(/^Error: /m);
  return (first < 0 ? said : said.slice(first)).trim();
}

const heads = ['host', 'guest', 'id', 'kind', 'cores', 'memory', 'disks', 'networks and cards'];

const inWords = ({ guest, fact, wanted, made }: Difference): string =>
  `${guest}: ${fact} is '${made}' on the cluster, '${wanted}' in the model`;

function columns(rows: readonly (readonly string[])[]): string {
  const widths = heads.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
