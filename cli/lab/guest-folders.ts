import { join } from 'node:path';
import {
  type CloudVm,
  type Diagnostic,
  type Guest,
  isLive,
  locate,
  nearest,
  type ResolvedLab,
  servicesOn,
} from '../../model/index.ts';
import { sources } from '../sources.ts';
import type { LabFolder } from './folder.ts';
import { entriesIn, repositoryOf } from './tree.ts';

/**
 * What is wrong with the folders in `lxc-configs`, in which people write the configuration of
 * guests: folders of no guest, and guests with services whose folder holds nothing. Only of a lab in
 * `model/lab`: of any other nobody knows which repository it belongs to.
 */
export function guestFolders(lab: ResolvedLab, place: LabFolder): Diagnostic[] {
  const repository = repositoryOf(place);
  if (repository === undefined) return [];
  const configs = join(repository, 'lxc-configs');
  const guests: readonly AnyGuest[] = [...lab.vms, ...lab.lxcs, ...lab.cloudVms];
  const written = foldersIn(configs).filter((name) => writtenIn(join(configs, name)).length > 0);
  const lacking = guests.filter(({ name }) => !written.includes(name));
  const strangers = written
    .filter((name) => !guests.some((guest) => guest.name === name))
    .map((name) => ({ name, meant: meantBy(name, lacking) }));
  // A folder with a wrong name is one mistake, though its guest has none then.
  const found = new Set(strangers.map(({ meant }) => meant));
  return [
    ...strangers.map(({ name, meant }) => unknown(join(configs, name), name, meant)),
    ...lacking
      .filter((guest) => !found.has(guest))
      .flatMap((guest) => missing(lab, guest, join(configs, guest.name))),
  ];
}

// --- internal ---

type AnyGuest = Guest | CloudVm;

/** Written by `npm run generate`, which removes it when its guest is gone. */
const GENERATED = 'generated.yml';

const foldersIn = (configs: string): string[] =>
  entriesIn(configs)
    .filter(({ isFolder }) => isFolder)
    .map(({ name }) => name);

/** What people wrote. */
const writtenIn = (folder: string): string[] =>
  entriesIn(folder)
    .map(({ name }) => name)
    .filter((name) => name !== GENERATED);

/** The guest for which a folder was most likely made: it had that name before, or has one like it. */
function meantBy(name: string, guests: readonly AnyGuest[]): AnyGuest | undefined {
  const renamed = guests.find((guest) => 'renamedFrom' in guest && guest.renamedFrom === name);
  const near = nearest(
    name,
    guests.map((guest) => guest.name),
  );
  return renamed ?? guests.find((guest) => guest.name === near);
}

function unknown(path: string, name: string, meant: AnyGuest | undefined): Diagnostic {
  const shown = sources.show(path);
  const at = { file: shown, line: 1, column: 1 };
  const found = { rule: 'guest-folder-unknown', severity: 'error', ...at } as const;
  const message = `the lab has no guest '${name}': nothing reads the folder '${shown}'`;
  if (!meant)
    return { ...found, message, help: `give it the name of its guest, or run rm -r ${shown}` };
  const right = sources.show(join(path, '..', meant.name));
  return {
    ...found,
    message,
    help: `did you mean '${meant.name}'? mkdir -p ${right} && mv ${shown}/* ${right}`,
    related: [{ ...placeOf(meant), message: `${meant.kind} '${meant.name}' has no such folder` }],
  };
}

function missing(lab: ResolvedLab, guest: AnyGuest, path: string): Diagnostic[] {
  const [first, ...others] = servicesOn(lab, guest).filter(isLive);
  if (!first) return [];
  const shown = sources.show(path);
  const more = others.length > 0 ? ` and ${others.length} more run` : ' runs';
  const finding = {
    rule: 'guest-folder-missing',
    severity: 'warning',
    at: { owner: guest, path: ['name'] },
    message:
      `service '${first.name}'${more} on ${guest.kind} '${guest.name}', ` +
      `but nobody wrote a configuration for it in '${shown}'`,
    help: `mkdir -p ${shown}, and write there what it needs, beside '${GENERATED}'`,
    related: [{ at: { owner: first, path: ['runsOn'] }, message: `'${first.name}' runs there` }],
  } as const;
  return locate([finding], sources);
}

function placeOf(guest: AnyGuest): { file: string; line: number; column: number } {
  const at = { owner: guest, path: ['name'] };
  const [found] = locate([{ rule: '', severity: 'error', message: '', at }], sources);
  const { file = '<unknown>', line = 1, column = 1 } = found ?? {};
  return { file, line, column };
}
