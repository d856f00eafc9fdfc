import type { Diagram } from '../../diagrams/index.ts';
import { heading } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { layered as byLayer, padded, stack } from '../svg/index.ts';
import type { Picture } from '../svg/index.ts';
import { flatten } from './flat.ts';
import { layered } from './layers.ts';
import { tree } from './tree.ts';

/** A view that is a graph: in columns where they have room, else as a tree. */
export async function drawGraph(scene: Scene, diagram: Diagram, width: number): Promise<Picture> {
  const isPhone = width < 700;
  const margin = isPhone ? 10 : 20;
  const inner = width - 2 * margin;
  const graph = flatten(diagram);
  const columns = isPhone ? undefined : await layered(scene, graph, inner);
  const title = heading({ title: diagram.title, facts: [] }, inner);
  const body = stack([title, columns ?? tree(scene, graph, inner)], 20);
  const whole = padded(body, { top: margin, side: margin, bottom: margin });
  const { view, title: name, description } = diagram;
  const marks = whole.draw(0, 0).marks;
  return { view, title: name, description, width, height: whole.height, body: byLayer(marks) };
}
