// `npm run rehearse`: the guests of a site on a simulated Proxmox VE.
import process from 'node:process';
import { runAlone } from '../cli/run.ts';
import { rehearseCommand } from './command.ts';

process.exitCode = await runAlone('npm run rehearse --', rehearseCommand, process.argv.slice(2));
