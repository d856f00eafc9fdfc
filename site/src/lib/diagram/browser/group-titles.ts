import { clicksOf } from '../click-targets.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * What Mermaid leaves undone for groups: it draws arrows over their titles, and a `click` on a group only changes its pointer.
 * Moves the titles to the front and makes them links.
 */
export function finishGroupTitles(svg: SVGSVGElement, source: string): void {
  const clicks = clicksOf(source);
  for (const group of svg.querySelectorAll<SVGGElement>('g.cluster')) {
    const title = group.querySelector(':scope > .cluster-label');
    if (!title) continue;
    const target = clicks.get(group.id.slice(svg.id.length + 1)); // ids in the picture begin with the id of the picture
    if (target !== undefined && /^(?:\/|https?:)/.test(target)) {
      const link = document.createElementNS(SVG, 'a');
      link.setAttribute('href', target);
      link.append(...title.childNodes);
      title.append(link);
    }
    const shape = group.querySelector(':scope > rect, :scope > path');
    const text = title.querySelector<HTMLElement>('div');
    if (shape && text) text.style.background = getComputedStyle(shape).fill; // hides the arrow behind it
    group.closest('g.root')?.append(title);
  }
}
