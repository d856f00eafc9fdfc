// Says where a program of these tools is, for whoever may not import them: prints its full path, or
// nothing, with exit code 1, where `npm run tools` has not run.
import process from 'node:process';
import { toolPath } from './index.ts';

const path = await toolPath(process.argv[2] ?? '');
process.stdout.write(path ?? '');
process.exitCode = path === undefined ? 1 : 0;
