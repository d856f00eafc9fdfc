import { gzipSync } from 'node:zlib';
import { diagramsOf, entityDiagrams } from '../../generators/diagrams/index.ts';
import { graphOf } from '../../generators/pictures/graph-of.ts';
import { drawGraph } from '../../generators/pictures/graphs/index.ts';
import { sceneOf } from '../../generators/pictures/scene.ts';
import { standalone } from '../../generators/pictures/svg/index.ts';
import { gridViews, guestViews } from '../../generators/pictures/views/index.ts';
import type { ResolvedLab } from '../../model/index.ts';
import { median } from './measure.ts';
import { note } from './table.ts';

const ROUNDS = 9;

/** How long pictures take in a process that has drawn some, and how large they are. */
export async function pictures(name: string, lab: ResolvedLab): Promise<void> {
  note(`\nPictures of ${name}, each the median of ${ROUNDS}, at 1080 pixels`);
  const scene = sceneOf(lab);
  const grids = [...gridViews(scene), ...guestViews(scene).slice(0, 8)];
  const drawn: Timed[] = [];
  for (const { view, draw } of grids)
    drawn.push(await timed(view, () => Promise.resolve(standalone(draw(1080)))));
  report('on a grid', drawn, '≤ 3 ms');

  const known = new Set(grids.map(({ view }) => view));
  const graphs = [...diagramsOf(lab), ...entityDiagrams(lab)].filter(
    ({ view }) => !known.has(view) && !view.startsWith('guest-'),
  );
  const laid: Timed[] = [];
  for (const diagram of graphs.slice(0, 40)) {
    const graph = graphOf(scene, diagram);
    const draw = async () => standalone(await drawGraph(graph, 1080));
    laid.push(await timed(diagram.view, draw));
  }
  report('graphs', laid, '≤ 100 ms');
}

// --- internal ---

interface Timed {
  readonly view: string;
  readonly milliseconds: number;
  /** Compressed, in KiB. */
  readonly size: number;
}

async function timed(view: string, draw: () => Promise<string>): Promise<Timed> {
  const times: number[] = [];
  let text = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    text = await draw();
    times.push(performance.now() - start);
  }
  return { view, milliseconds: median(times), size: gzipSync(text).length / 1024 };
}

function report(what: string, all: readonly Timed[], goal: string): void {
  const slowest = all.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
  const largest = all.toSorted((a, b) => b.size - a.size)[0];
  if (!slowest || !largest) return;
  const middle = median(all.map(({ milliseconds }) => milliseconds)).toFixed(1);
  note(
    `${what.padEnd(10)} ${all.length} views: median ${middle} ms, ` +
      `slowest ${slowest.milliseconds.toFixed(1)} ms (${slowest.view}; goal ${goal}), ` +
      `largest ${largest.size.toFixed(1)} KiB gzip (${largest.view}; goal ≤ 20)`,
  );
}
