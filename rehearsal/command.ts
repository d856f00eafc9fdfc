import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { constants } from 'node:os';
import process from 'node:process';
import { UsageError, type Arguments, type Command } from '../cli/command.ts';
import { vaultOptions } from '../cli/commands/vault/options.ts';
import { withLab } from '../cli/commands/vault/with-vault.ts';
import { root } from '../cli/root.ts';
import { didYouMean, quote } from '../cli/suggest.ts';
import { errorLine, painter, writeErr, writeOut } from '../cli/terminal.ts';
import { shown, type VaultPlace } from '../cli/vault/index.ts';
import { isLive, type Location, type ResolvedLab } from '../model/index.ts';
import { Interrupted, interruptible } from './interruption.ts';
import { programs } from './programs.ts';
import { rehearse } from './rehearse.ts';
import { guestTable, outcomeWords } from './report.ts';
import { exampleSecrets, type SiteSecrets } from './secrets.ts';
import { secretsInVault } from './vault.ts';
import { NoRoomError } from './workspace.ts';

export const rehearseCommand: Command = {
  words: '[location…]',
  options: {
    ...vaultOptions,
    vault: {
      type: 'boolean',
      about: 'with the networks and addresses of your vault (default: those of its example)',
    },
  },
  about: [
    'Makes every guest of a site on a simulated Proxmox VE, with the real OpenTofu and its real ' +
      'provider, and compares what was made with the model.',
    'No machine, no account and no network is needed, and none is touched.',
    'Without a location: all sites with live Proxmox hosts, one after the other. ' +
      'Exit code 1 if an apply fails, if a second plan would change something, or if a guest ' +
      'is not as the model says.',
  ],
  examples: [
    ['npm run rehearse', 'rehearse the lab of this repository'],
    ['npm run rehearse -- asgard', 'one site only'],
    ['npm run rehearse -- --vault', 'with your own addresses, before the first real apply'],
  ],
  run: (args) =>
    withLab(args, async (lab, place) => {
      needsVault(args);
      const sites = await sitesOf(lab, args.words);
      if (sites.length === 0) writeErr(errorLine('no site of this lab has a live Proxmox host\n'));
      try {
        return await interruptible((stop) => onSites({ lab, place, args, stop }, sites));
      } catch (error) {
        return endedEarly(error);
      }
    }),
};

// --- internal ---

interface Asked {
  readonly lab: ResolvedLab;
  readonly place: VaultPlace;
  readonly args: Arguments;
  readonly stop: AbortSignal;
}

/** Without a vault, its options would be passed over in silence. @throws UsageError */
function needsVault(args: Arguments): void {
  const given = ['inventory', 'password-file'].find((name) => args.text(name) !== undefined);
  if (given !== undefined && !args.flag('vault'))
    throw new UsageError(`rehearse: --${given} says where a vault is; pass --vault to use it`);
}

async function onSites(asked: Asked, sites: readonly Location[]): Promise<number> {
  let code = sites.length === 0 ? 1 : 0;
  for (const site of sites) {
    const secrets = await secretsFor(asked, site);
    const isGood = secrets !== undefined && (await onSite(asked, site, secrets));
    code = isGood ? code : 1;
  }
  return code;
}

/** The exit code of a rehearsal that did not get to its end, which is told. */
function endedEarly(error: unknown): number {
  if (error instanceof Interrupted) {
    writeErr('interrupted; nothing is left behind\n');
    return 128 + constants.signals[error.signal];
  }
  if (!(error instanceof NoRoomError)) throw error;
  writeErr(`${errorLine(error.message)}\n  = help: make room, or name another folder in TMPDIR\n`);
  return 1;
}

const secretsFor = async (
  { lab, place, args }: Asked,
  site: Location,
): Promise<SiteSecrets | undefined> =>
  args.flag('vault')
    ? secretsInVault(lab, site, place, args.text('password-file'))
    : exampleSecrets(lab);

const tell = (line: string): void => writeErr(`  ${line}\n`);

async function onSite(
  { lab, place, args, stop }: Asked,
  location: Location,
  secrets: SiteSecrets,
): Promise<boolean> {
  if (!existsSync(join(root, 'tofu', location.name, 'main.tf'))) {
    writeErr(`${errorLine(`OpenTofu has no root for ${location.name} yet`)}
  = help: copy the .tf and .tofu files of another site to tofu/${location.name}
`);
    return false;
  }
  const source = args.flag('vault') ? `those of '${shown(place.vault)}'` : 'made up';
  writeErr(`${location.name} on a simulated Proxmox VE: no real machine is touched
  addresses are ${source}\n`);
  const begin = performance.now();
  const play = { lab, location, secrets, stop, programs: await programs(tell) };
  const outcome = await rehearse(play, tell);
  const seconds = (performance.now() - begin) / 1000;
  writeOut(guestTable(outcome.guests));
  writeErr(outcomeWords(location.name, outcome, seconds, painter(process.stderr)));
  return !outcome.failed && outcome.differences.length === 0;
}

/** Sites with live Proxmox hosts, or those of them that somebody named. @throws UsageError */
async function sitesOf(lab: ResolvedLab, words: readonly string[]): Promise<Location[]> {
  const hosts = lab.hosts.filter(isLive).filter(({ platform }) => platform === 'proxmox');
  const sites = lab.locations.filter((site) => hosts.some(({ location }) => location === site));
  const names = sites.map(({ name }) => name);
  for (const word of words) {
    if (names.includes(word)) continue;
    const hint = await didYouMean(word, names);
    const there = names.length > 0 ? `Sites with live Proxmox hosts: ${names.join(', ')}.` : '';
    const isPlanned = lab.locations.some(({ name }) => name === word);
    const why = isPlanned ? ': none of its hosts is a live Proxmox host' : hint;
    throw new UsageError(`rehearse: ${quote(word)} is no site to rehearse${why}\n${there}`);
  }
  return words.length === 0 ? sites : sites.filter(({ name }) => words.includes(name));
}
