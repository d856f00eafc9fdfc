import { channel, subscribe } from 'node:diagnostics_channel';
import type { Fault } from './fault.ts';

/** How the lab was when `astro dev` last read it. */
export interface Report {
  /** Unset while all is well. */
  readonly fault?: Fault;
  /** Whether there are pages of an earlier run that can be shown meanwhile. */
  readonly hasPages: boolean;
}

// Vite evaluates the loaders, and Node the configuration: two copies of this module, which know
// each other by the name of the channel only.
const reports = channel('homelab:lab');

/** Tells the server in the same process how the lab is. */
export const report = (message: Report): void => reports.publish(message);

/** Hears every report from now on. */
export const onReport = (listener: (message: Report) => void): void =>
  subscribe(reports.name, (message) => {
    if (isReport(message)) listener(message);
  });

// --- internal ---

const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'hasPages' in message;
