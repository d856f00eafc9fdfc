import type { ResolvedLab } from '../../../model/index.ts';
import { backupStatus, collapse, graphOf, render } from '../graph/index.ts';
import type { Diagram, Relation } from '../graph/index.ts';

/** What is backed up, by which job, to where. */
export function backup(lab: ResolvedLab): Diagram {
  const relations = lab.backups.flatMap((job): Relation[] => {
    const status = backupStatus(lab, job);
    return [
      { from: job.source, to: job, kind: 'backs-up', status },
      { from: job, to: job.target, kind: 'backs-up', status },
    ];
  });
  const graph = graphOf(
    [...lab.backups, ...relations.flatMap(({ from, to }) => [from, to])],
    relations,
  );
  collapse(graph, [{ close: 'host' }]);
  return render(lab, graph, {
    view: 'backup',
    title: `Backups of ${lab.name}`,
    description:
      'What is backed up on the left, the jobs in the middle, ' +
      'the places of the copies on the right.',
    direction: 'right',
  });
}
