import { pretty, type ResolvedLab } from '../../../model/index.ts';
import type { Arguments } from '../../command.ts';
import { sources } from '../../sources.ts';
import { errorLine, painter, writeErr } from '../../terminal.ts';
import { openVault, placeOf, VaultError } from '../../vault/index.ts';
import type { OpenVault, VaultPlace } from '../../vault/index.ts';
import { inspect } from '../inspect.ts';

/**
 * Does something with a lab that has no error, and where its vault is or will be. What is wrong
 * with the lab or the vault is told, with exit code 1.
 */
export async function withLab(
  args: Arguments,
  work: (lab: ResolvedLab, place: VaultPlace) => Promise<number>,
): Promise<number> {
  const { lab, diagnostics } = await inspect(args.text('lab'));
  if (!lab) {
    const paint = painter(process.stderr);
    writeErr(pretty(diagnostics, { text: sources.text, paint }));
    return 1;
  }
  try {
    return await work(lab, placeOf(args.text('inventory')));
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    writeErr(`${errorLine(error.message)}\n  = help: ${error.help}\n`);
    return 1;
  }
}

/** The same with the vault opened. */
export const withVault = (
  args: Arguments,
  work: (lab: ResolvedLab, vault: OpenVault) => Promise<number> | number,
): Promise<number> =>
  withLab(args, async (lab, place) =>
    work(lab, await openVault(lab, place, args.text('password-file'))),
  );
