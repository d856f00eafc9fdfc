import { join } from 'node:path';
import { run } from './run.ts';

/** How Go is called: with the toolchain that a module wants, and no settings of the reader. */
export const goEnvironment = { GOTOOLCHAIN: 'auto', GOFLAGS: '', GOWORK: 'off' };

/**
 * Builds the program of a public Go module from source into `<folder>/bin`. Go checks the module
 * and all that it needs against its checksum database.
 *
 * @example await goInstall(folder, 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12')
 */
export async function goInstall(folder: string, program: string, flags: readonly string[] = []) {
  await run('go', ['install', '-buildvcs=false', ...flags, program], {
    env: { ...goEnvironment, GOBIN: join(folder, 'bin') },
    missing: 'install Go (1.21 or later fetches the version it needs)',
  });
}
