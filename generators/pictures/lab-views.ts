import type { Entity, ResolvedLab } from '../../model/index.ts';
import {
  diagramsOf,
  entityDiagrams,
  impactName,
  isFallible,
  neighbourhoodName,
  toMermaid,
} from '../diagrams/index.ts';
import { graphOf } from './graph-of.ts';
import type { Graph } from './graphs/graph.ts';
import { sceneOf } from './scene.ts';
import type { Picture } from './svg/index.ts';
import { gridViews, guestViews } from './views/index.ts';

/** One view as a page shows it: drawn for some widths, or as a graph that the page lays out. */
export interface LabView {
  /** @example 'host-asgard-atlas' */
  readonly view: string;
  readonly title: string;
  readonly description: string;
  /** The same as Mermaid text. */
  readonly mermaid: string;
  readonly drawn: readonly Picture[];
  readonly graph: Graph | undefined;
}

/** Every view of a lab, those of the whole lab and of its places first. */
export function labViews(lab: ResolvedLab): LabView[] {
  const scene = sceneOf(lab);
  const grids = new Map([
    ...gridViews(scene).map((view) => [view.view, { ...view, widths: PAGE }] as const),
    ...guestViews(scene).map((view) => [view.view, { ...view, widths: NARROW }] as const),
  ]);
  return [...diagramsOf(lab), ...entityDiagrams(lab)].map((diagram): LabView => {
    const grid = grids.get(diagram.view);
    const drawn = grid ? grid.widths.map((width) => grid.draw(width)) : [];
    const [first] = drawn;
    const { view, title, description } = first ?? diagram;
    const graph = first ? undefined : graphOf(scene, diagram);
    return { view, title, description, mermaid: toMermaid(diagram), drawn, graph };
  });
}

/** Names of the views of an entity: of itself and its place, and of what happens without it. */
export const viewNames = (entity: Entity): EntityViews => ({
  own: ownView(entity),
  impact: isFallible(entity) ? impactName(entity) : undefined,
});

export interface EntityViews {
  readonly own: string | undefined;
  readonly impact: string | undefined;
}

// --- internal ---

/** A page, a narrow window or a sheet of paper, and a phone. */
const PAGE: readonly number[] = [1080, 830, 360];
/** What is said of a single guest has room on the narrower ones. */
const NARROW: readonly number[] = [830, 360];

function ownView(entity: Entity): string | undefined {
  switch (entity.kind) {
    case 'location':
    case 'host':
    case 'cluster':
      return `${entity.kind}-${entity.name}`;
    case 'backup':
      return 'backup';
    case 'image':
      return undefined;
    default:
      return neighbourhoodName(entity);
  }
}
