import { lanes, tones } from './tones.ts';
import type { Look } from './tones.ts';

/** What a thing in a picture means, as a class: a tone has one look in light and one in dark. */
export type Tone = keyof typeof tones;

/** Networks have as many colours; a letter always stands with them, so they may come again. */
export const laneColours = lanes.length;

/**
 * The style of a picture that stands alone. Plain values and no `var()`, so that other programs
 * than browsers draw it, too; on paper it is light.
 */
export const ownStyle = (): string =>
  [
    shared,
    `${rulesOf('light', '')}`,
    `@media screen and (prefers-color-scheme:dark){${rulesOf('dark', '')}}`,
    `@media print{.hl-page{fill:none}}`,
  ].join('');

/** The same for pictures within a page of the site, whose theme the reader chooses. */
export const pageStyle = (): string =>
  [
    shared,
    rulesOf('light', ''),
    `@media screen{${rulesOf('dark', ":root[data-theme='dark'] ")}}`,
  ].join('');

// --- internal ---

type Theme = 'light' | 'dark';

const fonts =
  "Figtree,'Figtree Variable',ui-sans-serif,system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

const shared = [
  `.hl text{font-family:${fonts}}`,
  '.hl-bold{font-weight:600}',
  '.hl-zone,.hl-card,.hl-sub,.hl-label,.hl-cluster{stroke-width:1}',
  '.hl-line,.hl-thread,.hl-way,.hl-join,.hl-copy,.hl-stop{fill:none;stroke-width:1.75}',
  '.hl-lane{fill:none;stroke-width:5;stroke-linecap:round}',
  '.hl-icon{fill:none;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}',
  '.hl-planned{stroke-dasharray:5 4}',
  '.hl-hit{fill:none;pointer-events:all}',
  '.hl a{text-decoration:none;cursor:pointer}',
  '.hl a:is(:hover,:focus-visible)>:is(.hl-card,.hl-sub,.hl-cluster){stroke:#3b66d6;stroke-width:2}',
].join('');

const rulesOf = (theme: Theme, scope: string): string =>
  [
    ...Object.entries(tones).map(([name, look]) => ruleOf(`${scope}.hl-${name}`, look, theme)),
    ...lanes.flatMap((colour, index) => [
      ruleOf(`${scope}.hl-dot-${index}`, { fill: colour }, theme),
      ruleOf(`${scope}.hl-lane-${index}`, { stroke: colour }, theme),
    ]),
  ].join('');

function ruleOf(selector: string, { fill, stroke }: Look, theme: Theme): string {
  const at = theme === 'light' ? 0 : 1;
  const paint = [
    ...(fill ? [`fill:${fill[at]}`] : []),
    ...(stroke ? [`stroke:${stroke[at]}`] : []),
  ];
  return `${selector}{${paint.join(';')}}`;
}
