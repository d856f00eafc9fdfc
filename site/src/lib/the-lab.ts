import { getEntry } from 'astro:content';
import type { z } from 'astro/zod';
import type { labSchema } from './load/lab.ts';

/**
 * What holds for the lab as a whole.
 *
 * @throws Error while the lab is faulty and nothing of it is known yet.
 */
export async function theLab(): Promise<z.output<typeof labSchema>> {
  const lab = await getEntry('lab', 'lab');
  if (!lab) throw new Error('the lab is faulty: what is wrong with it stands in the terminal');
  return lab.data;
}
