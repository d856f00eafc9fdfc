import { clicksOf } from '../click-targets.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Between a title and the frame of its group, at least. */
const MARGIN = 10;

/**
 * What Mermaid leaves undone for groups: it draws arrows over their titles, a title may be wider
 * than its frame, and a `click` on a group only changes its pointer. Moves the titles to the front,
 * widens frames, makes titles links.
 */
export function finishGroupTitles(svg: SVGSVGElement, source: string): void {
  const clicks = clicksOf(source);
  for (const group of svg.querySelectorAll<SVGGElement>('g.cluster')) {
    const title = group.querySelector<SVGGElement>(':scope > .cluster-label');
    if (!title) continue;
    // Ids in the picture begin with the id of the picture.
    const target = clicks.get(group.id.slice(svg.id.length + 1));
    if (target !== undefined && /^(?:\/|https?:)/.test(target)) {
      const link = document.createElementNS(SVG, 'a');
      link.setAttribute('href', target);
      link.append(...title.childNodes);
      title.append(link);
    }
    const frame = group.querySelector<SVGRectElement>(':scope > rect');
    const text = title.querySelector<HTMLElement>('div');
    if (frame && text) {
      text.style.background = getComputedStyle(frame).fill; // hides the arrow behind it
      centre(title, text, frame);
    }
    group.closest('g.root')?.append(title);
  }
}

// --- internal ---

function centre(title: SVGGElement, text: HTMLElement, frame: SVGRectElement): void {
  const box = text.closest('foreignObject');
  const place = title.transform.baseVal.consolidate()?.matrix;
  if (!box || !place) return;
  const width = text.offsetWidth;
  const { x, width: framed } = frame.getBBox();
  const missing = Math.max(0, width + 2 * MARGIN - framed);
  frame.setAttribute('x', String(x - missing / 2));
  frame.setAttribute('width', String(framed + missing));
  box.setAttribute('width', String(width));
  title.setAttribute('transform', `translate(${x + (framed - width) / 2}, ${place.f})`);
}
