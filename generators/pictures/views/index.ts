import type { ResolvedLab } from '../../../model/index.ts';
import { sceneOf } from '../scene.ts';
import type { Scene } from '../scene.ts';
import type { Picture } from '../svg/index.ts';
import { overview } from '../overview/index.ts';

/** Draws one view for a width in pixels. */
export interface View {
  /** Name of its file without ending. @example 'host-asgard-atlas' */
  readonly view: string;
  readonly draw: (width: number) => Picture;
}

/** Every view that shows what stands in what, the overview first. */
export function gridViews(lab: ResolvedLab): readonly View[] {
  const scene: Scene = sceneOf(lab);
  return [{ view: 'overview', draw: (width) => overview(scene, width) }];
}
