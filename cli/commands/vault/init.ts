import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../command.ts';
import { writeErr, writeOut, painter } from '../../terminal.ts';
import {
  findingsIn,
  findPassword,
  interview,
  isTerminal,
  makePassword,
  newPasswordFile,
  passwordFile,
  readIfThere,
  saveVault,
  showFindings,
  shown,
  sync,
  VaultError,
  type Password,
  type VaultFinding,
} from '../../vault/index.ts';
import { vaultOptions } from './options.ts';
import { withLab } from './with-vault.ts';

export const vaultInit: Command = {
  options: {
    ...vaultOptions,
    from: {
      type: 'string',
      value: 'FILE',
      about: 'answers, as YAML with the keys of vault.example.yml; as many as you like',
    },
    yes: { type: 'boolean', about: 'ask nothing: accept what is proposed for the rest' },
  },
  about: [
    'Makes the vault: proposes ids and networks, gives every machine an address, makes up ' +
      'passwords that nobody else gives out, and encrypts all of it.',
    'Its password is a file outside of the repository, which it makes if there is none ' +
      '(default: ~/.config/homelab/<lab>.vault-password). Values that only others know stay ' +
      'examples until you fill them in.',
  ],
  examples: [
    ['homelab vault init', 'asks; Enter accepts what is proposed'],
    ['homelab vault init --from answers.yml --yes', 'asks nothing'],
  ],
  run: (args) =>
    withLab(args, async (lab, place) => {
      if (readIfThere(place.vault) !== undefined)
        throw new VaultError(
          `there is a vault already: '${shown(place.vault)}'`,
          'add what it lacks with `homelab vault sync`, or change it with `homelab vault edit`',
        );
      const asksNobody = args.flag('yes');
      if (!asksNobody && !isTerminal())
        throw new VaultError(
          'nobody is there to be asked',
          'pass --yes to accept what is proposed, and --from FILE with what you know better',
        );
      const person = { sshPublicKeys: sshPublicKeys() };
      const answers = answersIn(args.text('from')) ?? aboutVault;
      const answered = asksNobody ? answers : await interview(lab, answers, person);
      const { text } = sync(lab, answered, { person, prune: false });
      const findings = findingsIn(lab, text);
      if (refuse(findings)) return 1;
      const file = passwordFile(args.text('password-file'), place, lab.name);
      const password = await passwordAt(file ?? newPasswordFile(lab.name));
      if (refuse(findingsIn(lab, text, password.text))) return 1;
      saveVault({ place, password, encrypted: '' }, text);
      writeOut(outcome(shown(place.vault), password.from, findings.length));
      const from = args.text('from');
      if (from !== undefined)
        writeErr(
          `What '${from}' holds is in the vault now: remove the file, if it holds a secret\n`,
        );
      return 0;

      async function passwordAt(path: string): Promise<Password> {
        if (readIfThere(path) !== undefined) return findPassword(path, place, lab.name);
        return { text: makePassword(path), from: `'${shown(path)}'` };
      }
    }),
};

// --- internal ---

/** Values that are still to be filled in are no fault of a new vault. */
function refuse(findings: readonly VaultFinding[]): boolean {
  const faults = findings.filter(({ rule }) => rule !== 'example-value');
  if (faults.length === 0) return false;
  writeErr(`${showFindings(faults, painter(process.stderr))}Nothing was written\n`);
  return true;
}

const aboutVault = `# The plan of addresses and every secret of the lab: open it with \`homelab vault edit\`
---
`;

function answersIn(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  const text = readIfThere(file);
  if (text !== undefined) return text;
  throw new VaultError(`there is no file '${file}'`, 'pass one with answers: --from FILE');
}

/** Public keys of whoever runs it. */
function sshPublicKeys(): string[] {
  const folder = join(homedir(), '.ssh');
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.pub'));
    return files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  } catch {
    return [];
  }
}

function outcome(vault: string, password: string, examples: number): string {
  const left =
    examples === 0
      ? 'Nothing is left to fill in'
      : `Left to fill in: ${examples === 1 ? '1 value' : `${examples} values`}. ` +
        '`homelab vault check` names them, `homelab vault edit` opens the vault';
  return `Wrote ${vault}, encrypted
Its password is in ${password}: keep a copy in a password manager, without it nobody opens the vault
${left}
`;
}
