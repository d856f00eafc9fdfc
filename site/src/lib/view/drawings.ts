import { drawGraph } from '../../../../generators/pictures/graphs/index.ts';
import type { Picture } from '../../../../generators/pictures/index.ts';
import type { View } from './view.ts';

/** A page, a narrow window or a sheet of paper, and a phone, in pixels. */
const WIDTHS = [1080, 830, 360] as const;

/** A view for every width of a page, the widest first; none twice. */
export async function drawingsOf({ drawn, graph }: View): Promise<readonly Picture[]> {
  if (!graph) return drawn;
  const [wide, ...narrower] = WIDTHS;
  const widest = await drawGraph(graph, wide);
  const others = narrower.filter((width) => width < widest.width);
  return [widest, ...(await Promise.all(others.map((width) => drawGraph(graph, width))))];
}
