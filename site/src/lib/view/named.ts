import { getCollection } from 'astro:content';
import { nearest } from '../../../../model/index.ts';
import type { View } from './view.ts';

/**
 * The view of a name.
 *
 * @throws Error with the nearest name where there is none: prose that asks for it fails the build
 */
export async function viewNamed(name: string): Promise<View> {
  const views = (await getCollection('views')).map(({ data }) => data);
  const found = views.find(({ view }) => view === name);
  if (found) return found;
  const near = nearest(
    name,
    views.map(({ view }) => view),
  );
  const help = near === undefined ? '' : `: did you mean '${near}'?`;
  throw new Error(`there is no view '${name}'${help}`);
}
