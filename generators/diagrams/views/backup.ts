import type { ResolvedLab } from '../../../model/index.ts';
import type { Diagram } from '../diagram.ts';
import { finish } from '../finish.ts';
import { fold } from '../fold.ts';
import type { Line } from '../lines.ts';
import { sketchOf } from '../sketch.ts';

/** What is backed up, by which job, to where. */
export function backup(lab: ResolvedLab): Diagram {
  const lines = lab.backups.flatMap((job): Line[] => [
    { from: job.source, to: job, relation: 'backs-up', status: job.status },
    { from: job, to: job.target, relation: 'backs-up', status: job.status },
  ]);
  const sketch = sketchOf([...lab.backups, ...lines.flatMap(({ from, to }) => [from, to])], lines);
  fold(sketch, [{ close: 'host' }]);
  return finish(lab, sketch, {
    view: 'backup',
    title: `Backups of ${lab.name}`,
    description: 'What is backed up on the left, the jobs in the middle, the places of the copies on the right.',
    direction: 'right',
  });
}
