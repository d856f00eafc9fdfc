import { pretty, type Location, type ResolvedLab } from '../../model/index.ts';
import { exampleSecrets, programs, rehearse, type Outcome } from '../../rehearsal/index.ts';
import { UsageError, type Command, type ExitCode } from '../command.ts';
import { labOption } from '../lab/index.ts';
import { sources } from '../sources.ts';
import { didYouMean, quote } from '../suggest.ts';
import { errorLine, painter, writeErr, writeOut } from '../terminal.ts';
import { inspect } from './inspect.ts';
import { guestTable, outcomeWords } from './report-rehearsal.ts';

export const rehearseCommand: Command = {
  words: '[location…]',
  options: { lab: labOption },
  about: [
    'Makes every guest of a site on a simulated Proxmox VE, with the real OpenTofu and its real ' +
      'provider, and compares what was made with the model.',
    'No machine, no account and no network is needed, and none is touched. ' +
      'Networks and addresses are those of the example vault.',
    'Without a location: all sites with live Proxmox hosts, one after the other. ' +
      'Exit code 1 if an apply fails, if a second plan would change something, or if a guest ' +
      'is not as the model says.',
  ],
  examples: [
    ['homelab rehearse', 'rehearse the lab of this repository'],
    ['homelab rehearse asgard', 'one site only'],
  ],
  async run(args) {
    const { lab, diagnostics } = await inspect(args.text('lab'));
    if (diagnostics.length > 0)
      writeErr(pretty(diagnostics, { text: sources.text, paint: painter(process.stderr) }));
    if (!lab) return 1;
    const sites = await sitesOf(lab, args.words);
    let code: ExitCode = 0;
    for (const location of sites) code = (await onSite(lab, location)) === 0 ? code : 1;
    return code;
  },
};

// --- internal ---

const tell = (line: string): void => writeErr(`  ${line}\n`);

async function onSite(lab: ResolvedLab, location: Location): Promise<ExitCode> {
  writeErr(`${location.name} on a simulated Proxmox VE: no real machine is touched\n`);
  const begin = performance.now();
  const secrets = exampleSecrets(lab);
  const play = { lab, location, secrets, programs: await programs(tell) };
  const outcome = await rehearse(play, tell);
  const seconds = (performance.now() - begin) / 1000;
  writeOut(guestTable(outcome.guests));
  writeErr(outcomeWords(location.name, outcome, seconds, painter(process.stderr)));
  return isGood(outcome) ? 0 : 1;
}

const isGood = ({ failed, differences }: Outcome): boolean => !failed && differences.length === 0;

/** Sites with live Proxmox hosts, or those of them that somebody named. @throws UsageError */
async function sitesOf(lab: ResolvedLab, words: readonly string[]): Promise<Location[]> {
  const sites = lab.locations.filter((location) =>
    lab.hosts.some(
      (host) =>
        host.location === location && host.platform === 'proxmox' && host.status !== 'planned',
    ),
  );
  const names = sites.map(({ name }) => name);
  for (const word of words) {
    if (names.includes(word)) continue;
    const hint = await didYouMean(word, names);
    const there = names.length > 0 ? `Sites with live Proxmox hosts: ${names.join(', ')}.` : '';
    throw new UsageError(`rehearse: ${quote(word)} is no site to rehearse${hint}\n${there}`);
  }
  if (sites.length === 0) writeErr(errorLine('no site of this lab has a live Proxmox host\n'));
  return words.length === 0 ? sites : sites.filter(({ name }) => words.includes(name));
}
