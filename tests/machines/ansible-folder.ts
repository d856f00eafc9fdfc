import { dirname } from 'node:path';
import { neededTool } from '../../tools/index.ts';

/** Folder with the programs of Ansible. @throws Error if they are not installed */
export async function ansibleFolder(): Promise<string> {
  const program = await neededTool('ansible-playbook');
  if (program === undefined) throw new Error('ansible is not installed: run npm run tools');
  return dirname(program);
}
