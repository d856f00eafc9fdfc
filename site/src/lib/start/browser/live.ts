import { statesIn, type State } from '../status.ts';

/** Milliseconds until the page stops waiting: a dot that comes late helps nobody. */
const PATIENCE = 2000;

/** Asks a status page once, and says at each tile what it knows of it. */
export async function showStates(address: string): Promise<void> {
  const states = await ask(address).then(statesIn, () => new Map<string, State>());
  for (const dot of document.querySelectorAll<HTMLElement>('[data-state-of]')) {
    const state = states.get(dot.dataset['stateOf'] ?? '') ?? 'unknown';
    dot.dataset['state'] = state;
    dot.textContent = state;
  }
}

// --- internal ---

async function ask(address: string): Promise<unknown> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
  return answer.json();
}
