import {
  backupsOf,
  clusterOf,
  evacuationOf,
  storageHost,
  storageOf,
} from '../../../../model/index.ts';
import type { Backup, Guest, Host, Lack, Move, ResolvedLab } from '../../../../model/index.ts';
import type { Sentence, Statement, Topic } from './entity-page.ts';
import { listed, mention, plain, statementOf, topic } from './sentence.ts';

/**
 * Whether the guests of a host find room on the others of its site, and what is lost with its disks.
 */
export function evacuationTopics(lab: ResolvedLab, host: Host): Topic[] {
  const moves = evacuationOf(lab, host);
  if (moves.length === 0) return [];
  const homeless = moves.filter(({ to }) => to === undefined);
  const all = homeless.length === 0 ? [plain('All its guests fit on the others of the site.')] : [];
  const room = [...all, ...homeless.map(refused), ...placed(moves)];
  return topic('Room for its guests elsewhere', [...room, ...disksOf(lab, host, moves)]);
}

// --- internal ---

/** What becomes of disks that are in the host itself. */
function disksOf(lab: ResolvedLab, host: Host, moves: readonly Move[]): Statement[] {
  const guests = moves
    .map(({ guest }) => guest)
    .filter((guest) => storageOf(guest).some((storage) => storageHost(storage) === host));
  const comesBack = (guest: Guest): boolean =>
    backupsOf(lab, guest).some((job) => hostOf(job) !== host);
  const back = guests.filter(comesBack);
  const nodes = back.filter((guest) => isNode(lab, guest));
  const others = back.filter((guest) => !nodes.includes(guest));
  const lost = guests.filter((guest) => !comesBack(guest));
  return [
    ...(others.length > 0 ? [statementOf('Backups bring back the disks of ', others, ['.'])] : []),
    // Copies are made of what runs in the cluster, never of its nodes.
    ...(nodes.length > 0
      ? [statementOf('Made anew, for the backup of their cluster holds the data: ', nodes, ['.'])]
      : []),
    ...(lost.length > 0
      ? [statementOf('Nothing copies the disks of ', lost, [': they are lost with the host.'])]
      : []),
  ];
}

/** Whether a guest is copied by what copies its cluster. */
const isNode = (lab: ResolvedLab, guest: Guest): boolean =>
  guest.kind === 'vm' &&
  backupsOf(lab, guest).every(({ source }) => source === clusterOf(lab, guest));

/** The host in which the copies of a job lie; `undefined` for a bucket. */
const hostOf = ({ target }: Backup): Host | undefined =>
  target.kind === 'bucket' ? undefined : storageHost(target);

/** @example 'k8s-worker-01 and proxy-01 fit on asgard-godzilla.' */
function placed(moves: readonly Move[]): Statement[] {
  const byHost = Map.groupBy(moves, ({ to }) => to);
  return [...byHost].flatMap(([to, here]) => {
    if (!to) return [];
    const guests = here.map(({ guest }) => guest);
    const fit = guests.length === 1 ? ' fits on ' : ' fit on ';
    return [statementOf('', guests, [fit, mention(to), '.'])];
  });
}

/** @example 'ai-workbench-01 fits nowhere: asgard-atlas lacks memory and a card.' */
function refused({ guest, refusals }: Move): Statement {
  const lacks = [...Map.groupBy(refusals, (refusal) => inWordsOf(refusal.lacks))];
  const reasons = lacks.flatMap(([words, hosts], index): Sentence => [
    index === 0 ? ': ' : '; ',
    ...listed(hosts.map(({ host }) => host)),
    ` ${hosts.length === 1 ? 'lacks' : 'lack'} ${words}`,
  ]);
  return plain(mention(guest), ' fits nowhere', ...reasons, '.');
}

const inWordsOf = (lacks: readonly Lack[]): string =>
  lacks.map((lack) => LACKS[lack]).join(' and ');

const LACKS: Readonly<Record<Lack, string>> = {
  memory: 'memory',
  cores: 'cores',
  disk: 'disk space',
  gpu: 'its card',
};
