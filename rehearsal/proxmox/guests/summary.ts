import type { Guest } from '../state.ts';

/** What a list says of a guest. */
export const summary = ({ id, isRunning, config }: Guest) => ({
  vmid: Number(id),
  name: config['name'] ?? config['hostname'],
  status: isRunning ? 'running' : 'stopped',
  tags: config['tags'],
});
