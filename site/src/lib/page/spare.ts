import { capacityOf, inGib, inWords, largestFit, showSize } from '../../../../model/index.ts';
import type { Host, ResolvedLab } from '../../../../model/index.ts';
import type { Topic } from './entity-page.ts';
import { listed, mention, plain, topic } from './sentence.ts';

/** Who has the cards of a host. */
export const gpuTopics = (lab: ResolvedLab, host: Host): Topic[] =>
  topic(
    'Cards',
    capacityOf(lab, host).gpus.map(({ gpu, guests }) =>
      guests.length > 0
        ? plain(`${gpu.name}: `, ...listed(guests), ' has it.')
        : plain(`${gpu.name}: nobody has it.`),
    ),
  );

/** The largest guest that a host still takes. */
export function fitTopics(lab: ResolvedLab, host: Host): Topic[] {
  const fit = largestFit(lab, host);
  if (!fit) return [];
  const disks = fit.pools.flatMap(({ pool, size }, index) => [
    `${index > 0 ? ' or' : ' and'} a disk of ${showSize(size)} in `,
    mention(pool),
  ]);
  const size = `${inWords(fit.cores, 'core')}, ${showSize(fit.memory)} of memory`;
  const { reserve } = capacityOf(lab, host).memory;
  const left = `${inGib(reserve).toFixed(1)} GiB`;
  const kept = reserve.mebibytes > 0 ? [` ${left} of memory is left to the host itself.`] : [];
  return topic('Still fits', [plain(`One more guest of at most ${size}`, ...disks, '.', ...kept)]);
}
