import mermaid from 'mermaid';
import { withDarkColours } from '../dark-colours.ts';
import { matchLabelsToGroups } from './edge-labels.ts';
import { finishGroupTitles } from './group-titles.ts';
import { isDark, themeVariables } from './theme.ts';

/**
 * Widest label, in pixels, before it wraps. Mermaid's default of 120 breaks names in the middle.
 */
const WRAPPING_WIDTH = 420;

let drawings = 0;

/**
 * Draws `source` into `canvas` in the colours of the page.
 *
 * @throws Mermaid's error for a text that it can't read
 */
export async function draw(canvas: HTMLElement, source: string): Promise<void> {
  await document.fonts.ready; // boxes are as wide as their text is now
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true, // errors are ours to show, not a picture at the end of the page
    look: 'classic',
    theme: 'base',
    themeVariables: themeVariables(),
    themeCSS: '.cluster-label { font-weight: 600; }',
    fontFamily: getComputedStyle(document.body).fontFamily,
    // A text may choose its layout, but it has to look like the page it stands on.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'suppressErrorRendering',
      'maxTextSize',
      'maxEdges',
      'look',
      'theme',
      'themeVariables',
      'themeCSS',
      'fontFamily',
    ],
    flowchart: {
      useMaxWidth: false,
      wrappingWidth: WRAPPING_WIDTH,
      padding: 12,
      subGraphTitleMargin: { top: 8, bottom: 4 },
    },
  });
  drawings += 1;
  const { svg } = await mermaid.render(
    `diagram-${drawings}`,
    isDark() ? withDarkColours(source) : source,
  );
  canvas.innerHTML = svg; // sanitised by Mermaid: securityLevel is strict
  const picture = canvas.querySelector('svg');
  if (!picture) return;
  picture.removeAttribute('height');
  canvas.style.setProperty('--diagram-width', `${Math.ceil(picture.viewBox.baseVal.width)}px`);
  finishGroupTitles(picture, source);
  matchLabelsToGroups(picture);
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', picture.querySelector('title')?.textContent ?? 'Diagram');
}
