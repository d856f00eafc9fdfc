import type { Page } from 'playwright-core';

/**
 * The lowest contrast of a label in the pictures of a page against its box or group, as WCAG 2
 * counts it (4.5 is legible); of arrows' labels against the page. An expression instead of a
 * function: it runs in the browser, and the tests are compiled without the types of one.
 */
export const lowestContrast = (page: Page): Promise<number> => page.evaluate(expression);

const expression = `(() => {
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const light = (colour) => {
    const [r, g, b] = rgb(colour)
      .slice(0, 3)
      .map((part) => linear(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [darker, lighter] = [light(a), light(b)].toSorted((one, other) => one - other);
    return (lighter + 0.05) / (darker + 0.05);
  };
  const colourOf = (label) => {
    const inner = label.querySelector('p, span, text') ?? label;
    const { fill, color } = getComputedStyle(inner);
    return inner.tagName === 'text' ? fill : color;
  };
  const found = [];
  for (const box of document.querySelectorAll('mermaid-diagram svg g.node')) {
    const shape = box.querySelector('rect, path, polygon, circle');
    const label = box.querySelector('.nodeLabel');
    if (shape && label && label.textContent.trim() !== '') {
      found.push(contrast(colourOf(label), getComputedStyle(shape).fill));
    }
  }
  for (const label of document.querySelectorAll('mermaid-diagram svg .cluster-label div')) {
    found.push(contrast(colourOf(label), getComputedStyle(label).backgroundColor));
  }
  for (const label of document.querySelectorAll('mermaid-diagram svg .edgeLabel p')) {
    const canvas = label.closest('.diagram-canvas');
    found.push(contrast(getComputedStyle(label).color, getComputedStyle(canvas).backgroundColor));
  }
  return found.length === 0 ? 0 : Math.min(...found); // nothing found is nothing legible
})()`;
