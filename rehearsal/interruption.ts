import process from 'node:process';

/** Somebody wants a rehearsal to end before it has. */
export class Interrupted extends Error {
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`interrupted by ${signal}`);
    this.signal = signal;
  }
}

/**
 * Does work that ends early when this process is asked to end: `stop` is aborted with an
 * `Interrupted`, and the work cleans up as after any error.
 *
 * @throws Interrupted
 */
export async function interruptible<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupt = (signal: NodeJS.Signals): void => stop.abort(new Interrupted(signal));
  for (const signal of signals) process.on(signal, interrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    // What failed because of it is no failure.
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}

// --- internal ---

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
