import { heading } from '../cards/index.ts';
import { layered as byLayer, padded, stack } from '../svg/index.ts';
import type { Picture } from '../svg/index.ts';
import { flatten } from './graph.ts';
import type { Graph } from './graph.ts';
import { inLayers } from './layers.ts';
import { tree } from './tree.ts';

export type { Graph } from './graph.ts';

/**
 * A view that is a graph, no wider than so many pixels: in columns where they have room, else as a
 * tree.
 */
export async function drawGraph({ diagram, icons }: Graph, width: number): Promise<Picture> {
  const isPhone = width < 700;
  const margin = isPhone ? 10 : 20;
  const inner = width - 2 * margin;
  const graph = flatten({ diagram, icons });
  const columns = isPhone ? undefined : await inLayers(graph, inner);
  const content = columns ?? tree(graph, inner);
  const title = heading(
    { title: diagram.title, facts: [] },
    Math.min(inner, Math.max(content.width, LEAST)),
  );
  const body = stack([title, content], 20);
  const whole = padded(body, { top: margin, side: margin, bottom: margin });
  const { view, title: name, description } = diagram;
  const marks = whole.draw(0, 0).marks;
  return {
    view,
    title: name,
    description,
    width: Math.ceil(whole.width),
    height: Math.ceil(whole.height),
    body: byLayer(marks),
  };
}

// --- internal ---

/** A title has as much room as this, however narrow the graph. */
const LEAST = 320;
