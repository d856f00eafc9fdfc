import type { ResolvedLab } from '../../model/index.ts';
import { byPath } from '../output.ts';
import type { OutputFile } from '../output.ts';
import { sceneOf } from './scene.ts';
import { standalone } from './svg/index.ts';
import { gridViews } from './views/index.ts';

/** For which documents a picture is drawn, by the end of its file's name, in pixels. */
export const widths = { '': 1080, '-readme': 830, '-phone': 360 } as const;

/** The pictures that documents show; the site draws all of them, for the page that it makes. */
export function generatePictures(lab: ResolvedLab): OutputFile[] {
  const files = gridViews(sceneOf(lab)).flatMap(({ view, draw }) => {
    const ends = view === 'overview' ? Object.entries(widths) : [['', widths['']] as const];
    return ends.map(([end, width]) => fileOf(`${view}${end}`, standalone(draw(width))));
  });
  return files.toSorted(byPath);
}

// --- internal ---

const fileOf = (name: string, text: string): OutputFile => ({
  path: `site/src/content/pictures/${name}.svg`,
  text,
});
