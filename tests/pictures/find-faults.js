// Runs in the page that shows a picture; geometry.ts reads it as text.

function boxOf(element) {
  return element.getBoundingClientRect();
}
function meet(a, b) {
  const isBeside = a.left >= b.right - 1.5 || b.left >= a.right - 1.5;
  return !isBeside && a.top < b.bottom - 3 && b.top < a.bottom - 3;
}
function isIn({ x, y }, box, inset) {
  const isBeside = x <= box.left + inset || x >= box.right - inset;
  return !isBeside && y > box.top + inset && y < box.bottom - inset;
}
function area({ width, height }) {
  return width * height;
}
/** The smallest of some frames round a box. */
function smallestRound(frames, box) {
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return frames.filter((frame) => isIn(middle, frame, 0)).toSorted((a, b) => area(a) - area(b))[0];
}
/** Points of a line, three pixels apart, as the page has them. */
function pointsOf(line) {
  const matrix = line.getScreenCTM();
  const count = Math.floor(line.getTotalLength() / 3);
  return Array.from({ length: count }, (_, index) =>
    line.getPointAtLength(index * 3).matrixTransform(matrix),
  );
}

function findFaults(picture) {
  const whole = boxOf(picture);
  const all = (selector) => [...picture.querySelectorAll(selector)];
  const texts = all('text').map((element) => ({
    element,
    words: element.textContent,
    box: boxOf(element),
  }));
  const overlaps = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => meet(one.box, other.box))
      .map((other) => `${one.words} / ${other.words}`),
  );

  const frames = all('rect:is(.hl-zone,.hl-card,.hl-sub,.hl-cluster,.hl-label)').map(boxOf);
  const spills = texts
    .filter(({ box }) => {
      const room = smallestRound(frames, box) ?? whole;
      return box.left < room.left - 0.6 || box.right > room.right + 0.6 || box.right > whole.right;
    })
    .map(({ words }) => words);

  const cards = all('[data-id] > rect:is(.hl-card,.hl-sub,.hl-cluster)').map(boxOf);
  const grounds = all('rect.hl-label').map(boxOf);
  const lines = all('path:is(.hl-line,.hl-way,.hl-join,.hl-copy,.hl-stop)');
  const crossings = lines.flatMap((line) => {
    const met = new Set();
    for (const point of pointsOf(line)) {
      if (grounds.some((ground) => isIn(point, ground, 0))) continue;
      for (const { words, box } of texts) if (isIn(point, box, 2.5)) met.add(`through '${words}'`);
      if (cards.some((card) => isIn(point, card, 2))) met.add('through a card');
    }
    const name = line.closest('[data-rel]')?.dataset.rel ?? 'a line';
    return [...met].map((what) => `${name} ${what}`);
  });

  const tiny = texts
    .filter(({ element }) => Number.parseFloat(getComputedStyle(element).fontSize) < 11)
    .map(({ words }) => words);
  return { overlaps, spills, crossings, tiny };
}

findFaults(document.querySelector('svg'));
