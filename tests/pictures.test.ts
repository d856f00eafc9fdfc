import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diagramsOf, entityDiagrams } from '../generators/diagrams/index.ts';
import { resolved } from '../generators/fixtures/resolved.ts';
import smallLab from '../generators/fixtures/small-lab/index.ts';
import { oneHostLab } from '../generators/pictures/fixtures/one-host-lab.ts';
import { graphOf } from '../generators/pictures/graph-of.ts';
import { drawGraph } from '../generators/pictures/graphs/index.ts';
import { sceneOf } from '../generators/pictures/scene.ts';
import type { Picture } from '../generators/pictures/svg/index.ts';
import { standalone } from '../generators/pictures/svg/index.ts';
import { widths as table } from '../generators/pictures/text/widths.ts';
import { gridViews, guestViews } from '../generators/pictures/views/index.ts';
import type { ResolvedLab } from '../model/index.ts';
import { syntheticLab } from './bench/synthetic.ts';
import { ownLab } from './own-lab.ts';
import { fontStyle, loadFont, measure } from './pictures/font.ts';
import { faultsOf } from './pictures/geometry.ts';
import { chromiumPath, howToGetChromium, startChromium } from './site/chromium.ts';

const labs: readonly (readonly [string, ResolvedLab])[] = [
  ['the own lab', resolved(ownLab)],
  ['the small lab', resolved(smallLab)],
  ['a lab of one host', resolved(oneHostLab)],
  ['a thousand guests', resolved(syntheticLab(1000))],
];
const widths = [1080, 830, 360];

if (chromiumPath === undefined) {
  if (process.env['CI'] === 'true') test('Chromium is here', () => expect.fail(howToGetChromium));
  else process.stdout.write(`skipped: ${howToGetChromium}\n`);
}

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  let browser: Browser;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    browser = await startChromium(chromiumPath ?? '');
    // A wide font stands for whatever a reader has who lacks ours: no machine is without it.
    const styles = {
      'our font': fontStyle,
      'a wide font': '.hl text{font-family:monospace!important}',
    };
    for (const [name, style] of Object.entries(styles)) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      await page.setContent(`<!doctype html><style>body{margin:0}${style}</style>`);
      await loadFont(page);
      pages.set(name, page);
    }
  }, 60_000);
  afterAll(() => browser.close());

  test('the table of widths is that of the font', async () => {
    const page = pages.get('our font') ?? expect.unreachable();
    for (const [name, weight] of [
      ['regular', 400],
      ['bold', 600],
    ] as const) {
      const { letters, signs } = table[name];
      expect(await measure(page, weight, { letters, signs }), name).toEqual({ letters, signs });
    }
  });

  test('what is wrong with a picture is found', async () => {
    const page = pages.get('our font') ?? expect.unreachable();
    const bad = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">
      <a data-id="one"><rect class="hl-card" x="10" y="10" width="60" height="30"/>
      <text x="20" y="30" font-size="12">far too long</text></a>
      <text x="20" y="31" font-size="10">over it</text>
      <g data-rel="way"><path class="hl-way" d="M0 25H190" fill="none"/></g></svg>`;
    expect(await faultsOf(page, bad)).toEqual({
      overlaps: ['far too long / over it'],
      spills: ['far too long'],
      crossings: ["way through 'far too long'", "way through 'over it'", 'way through a card'].map(
        (words) => expect.stringContaining(words.slice(0, 11)),
      ),
      tiny: ['over it'],
    });
  });

  describe.for(labs)('pictures of %s', ([name, lab]) => {
    test.for(['our font', 'a wide font'])('are whole in %s', { timeout: 240_000 }, async (font) => {
      const page = pages.get(font) ?? expect.unreachable();
      for (const picture of await picturesOf(lab, name)) {
        const { view, width } = picture;
        expect(await faultsOf(page, standalone(picture)), `${view} at ${width}`).toEqual({
          overlaps: [],
          spills: [],
          crossings: [],
          tiny: [],
        });
      }
    });
  });
});

const pictureFolder = join(import.meta.dirname, '../site/src/content/pictures');
const howToGetRsvg = 'which needs rsvg-convert (Debian: apt-get install -y librsvg2-bin)';

const isThere = hasRsvg();
if (!isThere && process.env['CI'] !== 'true')
  process.stdout.write(`skipped: pictures in librsvg, ${howToGetRsvg}\n`);

test.skipIf(!isThere && process.env['CI'] !== 'true')(
  'another program than a browser draws the pictures, too',
  { timeout: 120_000 },
  () => {
    expect(isThere, howToGetRsvg).toBe(true);
    for (const file of readdirSync(pictureFolder)) {
      const drawn = execFileSync('rsvg-convert', [join(pictureFolder, file)], {
        maxBuffer: 64 * 1024 * 1024,
      });
      const svg = readFileSync(join(pictureFolder, file), 'utf8');
      const [, width, height] = /width="(\d+)(?:\.\d+)?" height="(\d+)/.exec(svg) ?? [];
      // The first chunk of a PNG says its size.
      expect(drawn.readUInt32BE(16), file).toBe(Number(width));
      expect(Math.abs(drawn.readUInt32BE(20) - Number(height)), file).toBeLessThanOrEqual(1);
      expect(drawn.length, `${file} shows something`).toBeGreaterThan(4000);
    }
  },
);

// --- internal ---

function hasRsvg(): boolean {
  try {
    execFileSync('rsvg-convert', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** All pictures of a lab; of a thousand guests a few, and no graphs: they are cut to one size. */
async function picturesOf(lab: ResolvedLab, name: string): Promise<readonly Picture[]> {
  const scene = sceneOf(lab);
  const isBig = name === 'a thousand guests';
  const guests = guestViews(scene);
  const grids = isBig
    ? [...gridViews(scene).slice(0, 4), ...guests.slice(0, 2)]
    : [...gridViews(scene), ...guests];
  const known = new Set(grids.map(({ view }) => view));
  const graphs = isBig
    ? diagramsOf(lab)
    : [...diagramsOf(lab), ...entityDiagrams(lab)].filter(({ view }) => !known.has(view));
  const drawn = await Promise.all(
    graphs
      .filter(({ view }) => !/^(overview|network|storage|backup|location|host|vlan)/.test(view))
      .flatMap((diagram) => widths.map((width) => drawGraph(graphOf(scene, diagram), width))),
  );
  return [...grids.flatMap(({ draw }) => widths.map((width) => draw(width))), ...drawn];
}
