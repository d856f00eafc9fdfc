import { exampleOf, isPlaceholder, vaultKeys, vaultSecrets } from '../../model/index.ts';
import type { ResolvedLab, VaultExample, VaultSecret } from '../../model/index.ts';
import { ask } from './ask.ts';
import { vaultFindings, type VaultFinding } from './check/index.ts';
import { valueAt } from './content.ts';
import { propose, type Person } from './plan/propose.ts';
import { documentOf, put, textOf } from './sync.ts';

/**
 * Asks for what only a person can decide, and a vault does not say yet: each time with a proposal
 * that Enter accepts, and again where the answer does not fit.
 *
 * @returns the text of the vault with the answers
 */
export async function interview(lab: ResolvedLab, plain: string, person: Person): Promise<string> {
  const { document } = documentOf(plain);
  for (const secret of vaultSecrets(lab).filter((asked) => isQuestion(lab, asked))) {
    const keys = vaultKeys(secret.path);
    const { content } = documentOf(textOf(document));
    if (valueAt(content, keys) !== undefined) continue;
    const proposal = propose(lab, content, secret, person);
    const before = new Set(vaultFindings(lab, content).map(identityOf));
    for (;;) {
      const answer = (await ask(`${secret.what} [${inWords(proposal)}]: `)).trim();
      put(document, keys, answer === '' ? proposal : valueOf(answer, exampleOf(secret)));
      const findings = vaultFindings(lab, documentOf(textOf(document)).content);
      const fault = findings.find((it) => isFault(it) && !before.has(identityOf(it)));
      if (!fault) break;
      process.stderr.write(`  ${fault.key} ${fault.message}: ${fault.help}\n`);
    }
  }
  return textOf(document);
}

// --- internal ---

/** Networks are decided, addresses in them follow; elsewhere somebody else gives them out. */
function isQuestion(lab: ResolvedLab, { path: [table, name] }: VaultSecret): boolean {
  if (table === 'addresses') return lab.vlans.every((vlan) => vlan.name !== name);
  return table === 'domain' || table === 'ssh_public_keys' || table === 'vlans';
}

const identityOf = ({ key, rule }: VaultFinding): string => `${rule} ${key}`;

/** What is not there yet will be asked for, or filled in later. */
const isFault = ({ rule }: VaultFinding): boolean =>
  rule !== 'missing-key' && rule !== 'example-value';

function inWords(proposal: VaultExample): string {
  const text = typeof proposal === 'object' ? proposal.join(', ') : String(proposal);
  return isPlaceholder(text) ? 'later' : text;
}

function valueOf(answer: string, example: VaultExample): VaultExample {
  if (typeof example === 'object') return answer.split(/\s*,\s*/);
  return typeof example === 'number' && /^\d+$/.test(answer) ? Number(answer) : answer;
}
