import { isLive, lacksTool, locationOf, pagePath } from '../../../../model/index.ts';
import type { Location, ResolvedLab } from '../../../../model/index.ts';

/** Copies that are kept at a location. */
export interface KeptCopies {
  /** What is copied. */
  readonly name: string;
  readonly page: string;
  /** The bucket or the storage that keeps them. */
  readonly keeper: string;
  /** @example 'daily, kept for 30 days' */
  readonly words: string;
}

/** Live jobs whose copies are kept at a location, in the order of the lab. */
export const copiesAt = (lab: ResolvedLab, location: Location): KeptCopies[] =>
  lab.backups
    .filter((job) => isLive(job) && locationOf(job.target) === location)
    .map((job) => {
      const { source, target, frequency, keepDays } = job;
      const made = `${frequency}, kept for ${keepDays} days`;
      const words = lacksTool(lab, job) ? 'nothing makes it yet' : made;
      return { name: source.name, page: pagePath(source), keeper: target.name, words };
    });
