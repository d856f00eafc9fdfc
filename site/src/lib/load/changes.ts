import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { commitsOfLab } from '../changes/commits.ts';
import { historyOf } from '../changes/history.ts';
import { pastLabs } from '../changes/past-labs.ts';
import { inRepository } from './repository.ts';

const part = z.union([z.string(), z.object({ id: z.string(), name: z.string() })]);

/** What a commit changed in the lab. */
export const stepSchema = z.object({
  hash: z.string(),
  short: z.string(),
  date: z.iso.datetime({ offset: true }),
  subject: z.string(),
  changes: z.array(z.array(part)),
  /** 0 is the newest. */
  position: z.number(),
});

/** One entry for each commit that changed the lab. Read once: a commit does not change. */
export const changes = (): Loader => ({
  name: 'changes',
  async load({ config, store, parseData, logger }) {
    const repository = inRepository(config, '');
    const commits = await commitsOfLab(repository, process.env['HOMELAB_LAB']);
    const steps = historyOf(commits, await pastLabs(repository, commits));
    store.clear();
    for (const [position, step] of steps.entries()) {
      const data = await parseData({ id: step.hash, data: { ...step, position } });
      store.set({ id: step.hash, data });
    }
    logger.info(`${steps.length} of ${commits.length} commits changed the lab`);
  },
});
