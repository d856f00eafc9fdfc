import type { ResolvedLab } from '../../../model/index.ts';
import type { Command } from '../../command.ts';
import { painter, writeErr, writeOut } from '../../terminal.ts';
import {
  attest,
  findingsIn,
  isMadeBy,
  readAttestation,
  readIfThere,
  replaceFile,
  showFindings,
  shown,
  type OpenVault,
} from '../../vault/index.ts';
import { vaultOptions } from './options.ts';
import { withVault } from './with-vault.ts';

export const vaultCheck: Command = {
  options: vaultOptions,
  about: [
    'Finds what is wrong with the vault, all of it at once, and never prints a value: ' +
      'every key that the lab needs and nothing else, addresses in their networks, ' +
      'no address and no id twice, values in a form that their reader accepts.',
    'If all is well, it writes so into vault.attestation.json, for Git: `homelab check` then ' +
      'says, without the password, when the lab or the vault has moved on. ' +
      'Exit code 1 if anything is wrong.',
  ],
  examples: [
    ['homelab vault check', 'asks for the password, if no file has it'],
    ['homelab vault check --password-file ../password', 'for programs'],
  ],
  run: (args) =>
    withVault(args, (lab, vault) => {
      const findings = findingsIn(lab, vault.plain, vault.password.text);
      if (findings.length > 0) {
        writeOut(showFindings(findings, painter(process.stdout)));
        return 1;
      }
      writeOut('The vault holds what the lab needs, and all of it fits together\n');
      writeAttestation(lab, vault);
      return 0;
    }),
};

// --- internal ---

function writeAttestation(lab: ResolvedLab, { place, encrypted, password }: OpenVault): void {
  const before = readIfThere(place.attestation);
  const text = attest(lab, encrypted, password.text);
  if (before === text) return;
  const earlier = before === undefined ? undefined : readAttestation(before);
  const file = shown(place.attestation);
  if (before !== undefined && (!earlier || !isMadeBy(earlier, password.text)))
    writeErr(`${file} was not made with this password, and is replaced\n`);
  replaceFile(place.attestation, text, 0o644);
  writeErr(`Wrote ${file}: commit it together with the vault\n`);
}
