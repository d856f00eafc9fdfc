import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { UsageError, type Arguments, type Command } from '../cli/command.ts';
import { vaultOptions } from '../cli/commands/vault/options.ts';
import { withLab } from '../cli/commands/vault/with-vault.ts';
import { root } from '../cli/root.ts';
import { didYouMean, quote } from '../cli/suggest.ts';
import { errorLine, painter, writeErr, writeOut } from '../cli/terminal.ts';
import type { VaultPlace } from '../cli/vault/index.ts';
import { isLive, type Location, type ResolvedLab } from '../model/index.ts';
import { programs } from './programs.ts';
import { rehearse } from './rehearse.ts';
import { guestTable, outcomeWords } from './report.ts';
import { exampleSecrets, type SiteSecrets } from './secrets.ts';
import { secretsInVault } from './vault.ts';

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
      const sites = await sitesOf(lab, args.words);
      if (sites.length === 0) writeErr(errorLine('no site of this lab has a live Proxmox host\n'));
      let code = sites.length === 0 ? 1 : 0;
      for (const site of sites) {
        const secrets = await secretsFor({ lab, site, place, args });
        const isGood = secrets !== undefined && (await onSite(lab, site, secrets));
        code = isGood ? code : 1;
      }
      return code;
    }),
};

// --- internal ---

interface Asked {
  readonly lab: ResolvedLab;
  readonly site: Location;
  readonly place: VaultPlace;
  readonly args: Arguments;
}

const secretsFor = async ({ lab, site, place, args }: Asked): Promise<SiteSecrets | undefined> =>
  args.flag('vault')
    ? secretsInVault(lab, site, place, args.text('password-file'))
    : exampleSecrets(lab);

const tell = (line: string): void => writeErr(`  ${line}\n`);

async function onSite(
  lab: ResolvedLab,
  location: Location,
  secrets: SiteSecrets,
): Promise<boolean> {
  if (!existsSync(join(root, 'tofu', location.name, 'main.tf'))) {
    writeErr(`${errorLine(`OpenTofu has no root for ${location.name} yet`)}
  = help: copy the .tf and .tofu files of another site to tofu/${location.name}
`);
    return false;
  }
  writeErr(`${location.name} on a simulated Proxmox VE: no real machine is touched\n`);
  const begin = performance.now();
  const play = { lab, location, secrets, programs: await programs(tell) };
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
    throw new UsageError(`rehearse: ${quote(word)} is no site to rehearse${hint}\n${there}`);
  }
  return words.length === 0 ? sites : sites.filter(({ name }) => words.includes(name));
}
