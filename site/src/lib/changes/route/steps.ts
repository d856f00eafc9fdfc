import { getCollection } from 'astro:content';

/** What each commit changed, the newest first: a collection has no order of its own. */
export const steps = async () =>
  (await getCollection('changes'))
    .map(({ data }) => data)
    .toSorted((one, other) => one.position - other.position);
