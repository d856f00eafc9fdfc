import { differences, guestsOfCluster, guestsOfModel } from './guests/index.ts';
import type { Difference, GuestFacts } from './guests/index.ts';
import { stage, type Play } from './stage.ts';
import { told } from './story.ts';
import type { Run } from './workspace.ts';

/** How a rehearsal ended. */
export interface Outcome {
  /** The command that failed, with what it said. */
  readonly failed?: Run & { readonly command: string };
  /** Guests that the cluster has in the end. */
  readonly guests: readonly GuestFacts[];
  readonly differences: readonly Difference[];
}

/** What a rehearsal tells while it goes on. */
export type Tell = (line: string) => void;

/**
 * The whole apply of a site against a simulated Proxmox VE: everything is made by the real OpenTofu
 * and its real provider, then a second plan has to find nothing to do, and the guests are compared
 * with the model.
 *
 * @throws Interrupted when `stop` says so; nothing is left behind then
 */
export async function rehearse(play: Omit<Play, 'watch'>, tell: Tell): Promise<Outcome> {
  const watch: Play['watch'] = (call, state) => {
    const line = told(call, state);
    if (line !== undefined) tell(line);
  };
  const on = await stage({ ...play, watch });
  try {
    const failed = await firstFailure(on.run, play.stop, tell);
    const guests = guestsOfCluster(on.proxmox.state(), play.secrets);
    const wanted = guestsOfModel(play.lab, play.location);
    return { ...(failed && { failed }), guests, differences: differences(wanted, guests) };
  } finally {
    await on.remove();
  }
}

// --- internal ---

interface Step {
  readonly command: string;
  readonly args: readonly string[];
  /** What is told when it went well. */
  readonly words: string;
}

/** Nobody is there to answer, and only what it says of an error is shown. */
const plain = ['-input=false', '-no-color'];

const steps: readonly Step[] = [
  { command: 'tofu init', args: ['init', ...plain], words: 'the provider is there' },
  { command: 'tofu apply', args: ['apply', '-auto-approve', ...plain], words: 'done' },
  {
    command: 'tofu plan',
    args: ['plan', '-detailed-exitcode', ...plain],
    words: 'nothing is left to change',
  },
];

async function firstFailure(
  run: (...args: readonly string[]) => Promise<Run>,
  stop: AbortSignal | undefined,
  tell: Tell,
): Promise<Outcome['failed']> {
  for (const { command, args, words } of steps) {
    stop?.throwIfAborted();
    const { code, said } = await run(...args);
    stop?.throwIfAborted();
    if (code !== 0) return { command, code, said };
    tell(`${command}: ${words}`);
  }
  return undefined;
}
