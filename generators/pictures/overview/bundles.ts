import { locationOf } from '../../../model/index.ts';
import type { Location } from '../../../model/index.ts';
import type { Relation, Subject } from '../../diagrams/index.ts';
import type { LineTone } from '../svg/index.ts';

/** Relations of one kind from one location to another. */
export interface Bundle {
  readonly from: Location;
  readonly to: Location;
  readonly relations: readonly Relation[];
  readonly words: string;
  readonly tone: LineTone;
}

/** What locations exchange: copies, and files over the network; planned and live ones apart. */
export function bundlesOf(relations: readonly Relation[]): readonly Bundle[] {
  const exchanged = relations.filter(({ kind }) => kind === 'backs-up' || kind === 'mounts');
  const groups = Map.groupBy(exchanged, ({ kind, from, to, status }) =>
    [kind, siteOf(from)?.name, siteOf(to)?.name, status === 'planned'].join(' '),
  );
  return [...groups.values()].flatMap((group) => bundleOf(group) ?? []);
}

// --- internal ---

const siteOf = (subject: Subject): Location | undefined =>
  'label' in subject ? undefined : locationOf(subject);

function bundleOf(relations: readonly Relation[]): Bundle | undefined {
  const [first] = relations;
  const [from, to] = [first && siteOf(first.from), first && siteOf(first.to)];
  if (!first || !from || !to || from === to) return undefined;
  const count = relations.length;
  if (first.kind === 'mounts') return { from, to, relations, words: 'NFS', tone: 'line' };
  const words = `${count} ${count === 1 ? 'job' : 'jobs'}`;
  return { from, to, relations, words, tone: 'copy' };
}
