// `npm run rehearse`: the guests of a site on a simulated Proxmox VE.
import process from 'node:process';
import { runAlone } from '../cli/run.ts';
import { forgiveClosedPipes } from '../cli/terminal.ts';
import { rehearseCommand } from './command.ts';

forgiveClosedPipes();
const words = process.argv.slice(2);
process.exitCode = await runAlone('npm run rehearse --', 'rehearse', rehearseCommand, words);
