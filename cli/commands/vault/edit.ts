import type { Command } from '../../command.ts';
import { errorLine, painter, writeErr, writeOut } from '../../terminal.ts';
import {
  ask,
  findingsIn,
  isTerminal,
  readIfThere,
  saveVault,
  showFindings,
  VaultError,
  withPrivateFile,
  type OpenVault,
} from '../../vault/index.ts';
import { vaultOptions } from './options.ts';
import { withVault } from './with-vault.ts';
import type { ResolvedLab } from '../../../model/index.ts';

export const vaultEdit: Command = {
  options: vaultOptions,
  about: [
    'Opens the vault in $EDITOR, checks what you wrote, and encrypts it again. If something is ' +
      'wrong with it, you choose: edit again, discard, or save anyway.',
    'Meanwhile it lies in a file that only you may read, in memory where the system has a place ' +
      'for that (/dev/shm), and that is removed on every way out.',
  ],
  examples: [
    ['homelab vault edit', 'with the editor that EDITOR names, else vi'],
    ["EDITOR='code --wait' homelab vault edit", 'an editor of windows has to wait'],
  ],
  run: (args) =>
    withVault(args, (lab, vault) =>
      withPrivateFile(vault.plain, async (file) => {
        for (;;) {
          await file.edit();
          const text = file.text();
          if (text === vault.plain) {
            writeOut('Nothing was changed\n');
            return 0;
          }
          const outcome = await settle(lab, vault, text);
          if (outcome === 'edit') continue;
          writeOut(outcome === 'saved' ? 'Saved the vault\n' : 'Nothing was saved\n');
          return outcome === 'saved' ? 0 : 1;
        }
      }),
    ),
};

// --- internal ---

/** Saves a text unless something is against it and the person wants something else. */
async function settle(
  lab: ResolvedLab,
  vault: OpenVault,
  text: string,
): Promise<'saved' | 'edit' | 'discarded'> {
  let objection = objectionTo(lab, vault, text);
  for (;;) {
    const choice = objection === '' ? 'save' : await choose(objection);
    if (choice === 'edit') return 'edit';
    if (choice === 'discard') return 'discarded';
    objection = failureToSave(vault, text);
    if (objection === '') return 'saved';
  }
}

/** Empty if it is saved; a disk that is full is no reason to lose what was written. */
function failureToSave(vault: OpenVault, text: string): string {
  try {
    saveVault(vault, text);
    return '';
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return `${errorLine(error.message)}\n  = help: ${error.help}\n`;
  }
}

/** Why it had better not be saved; empty if nothing is against it. */
function objectionTo(lab: ResolvedLab, { place, encrypted }: OpenVault, text: string): string {
  // Whoever fills a new vault in does it step by step.
  const findings = findingsIn(lab, text).filter(({ rule }) => rule !== 'example-value');
  const faults = findings.length > 0 ? showFindings(findings, painter(process.stderr)) : '';
  const isSame = readIfThere(place.vault) === encrypted;
  return isSame
    ? faults
    : `${faults}Somebody else changed the vault meanwhile; saving undoes that\n`;
}

type Choice = 'edit' | 'discard' | 'save';

async function choose(objection: string): Promise<Choice> {
  writeErr(objection);
  for (let unanswered = 0; ;) {
    try {
      const answer = await ask('[e]dit again, [d]iscard, or [s]ave anyway? ');
      const choice = choices.get(answer.trim().charAt(0).toLowerCase());
      if (choice) return choice;
    } catch (error) {
      if (!(error instanceof VaultError)) throw error;
      unanswered += 1;
      // An hour's work may hang on one Ctrl-C.
      if (!isTerminal() || unanswered > 1)
        throw new VaultError('nobody answered; what you wrote is discarded', 'edit it again');
      writeErr('\nOnce more discards what you wrote\n');
    }
  }
}

const choices: ReadonlyMap<string, Choice> = new Map([
  ['e', 'edit'],
  ['d', 'discard'],
  ['s', 'save'],
]);
