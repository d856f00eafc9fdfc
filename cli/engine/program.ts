import { run } from '../run.ts';
import { forgiveClosedPipes, writeErr } from '../terminal.ts';

/** Runs one command line in this process, and sees to the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  forgiveClosedPipes();
  // Whoever ends the process in between, such as a lab that calls `process.exit(0)` later on, must
  // not make it look fine.
  let answer: number | undefined;
  process.on('exit', (code) => {
    if (answer === undefined && (code === 0 || code === UNSETTLED)) {
      writeErr(endedTooEarly);
      process.exitCode = 3;
    } else process.exitCode = answer ?? code;
  });
  answer = await run(argv);
  return answer;
}

// --- internal ---

/** The exit code of Node when a top-level `await` never ends. */
const UNSETTLED = 13;

const endedTooEarly = `error: the program was ended before it was done: \
does a file of the lab call process.exit(), or await what never comes?
`;
