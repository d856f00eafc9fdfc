#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

enableCompileCache(); // halves the start: stripped and compiled sources are kept between runs

const { run } = await import('./run.ts');
const { forgiveClosedPipes } = await import('./terminal.ts');
forgiveClosedPipes();
process.exitCode = await run(process.argv.slice(2));
