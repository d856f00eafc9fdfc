import type { Page } from 'playwright-core';

/** Letters that some machine may have: wider or narrower than those of this one, or larger. */
const letters: Readonly<Record<string, string>> = {
  'its own letters': '',
  'narrow letters': '* { letter-spacing: -0.05em !important }',
  'wide letters': '* { letter-spacing: 0.15em !important }',
  'large letters': ':root { font-size: 150% !important } * { letter-spacing: 0.05em !important }',
};

/** A phone, a tablet with its sidebar, a desktop with both columns. */
const windows: readonly number[] = [360, 820, 1280];

/**
 * What makes the page in view wider than its window, in windows and letters of several widths.
 * @example ['/hosts/ in 360 px and wide letters: <table.entity-table> ends at 409 px']
 */
export async function whatSticksOut(page: Page): Promise<string[]> {
  const { pathname } = new URL(page.url());
  const found: string[] = [];
  for (const width of windows) {
    await page.setViewportSize({ width, height: 900 });
    const culprits: [string, string][] = await page.evaluate(expression);
    found.push(
      ...culprits.map(([name, what]) => `${pathname} in ${width} px and ${name}: ${what}`),
    );
  }
  return found;
}

// --- internal ---

/**
 * An expression instead of a function, as in contrast.ts. What scrolls inside a box of its own does
 * not count.
 */
const expression = `(() => {
  const style = document.head.appendChild(document.createElement('style'));
  const scrolls = (element) => {
    if (element === document.body) return false;
    const { overflowX } = getComputedStyle(element);
    return overflowX !== 'visible' || scrolls(element.parentElement);
  };
  const ends = (element) => Math.round(element.getBoundingClientRect().right);
  const culprit = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const found = [...document.querySelectorAll('body *')].find(
      (element) => ends(element) > clientWidth && !scrolls(element.parentElement),
    );
    if (!found) return 'something ends at ' + scrollWidth + ' px';
    const tag = '<' + [found.localName, ...found.classList].join('.') + '>';
    return tag + ' ends at ' + ends(found) + ' px';
  };
  const inLetters = ([name, css]) => {
    style.textContent = css;
    return [name, culprit()];
  };
  const letters = ${JSON.stringify(Object.entries(letters))};
  const found = letters.map(inLetters).filter(([, what]) => what !== null);
  style.remove();
  return found;
})()`;
