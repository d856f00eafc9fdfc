/**
 * The words on an arrow hide the arrow behind them: with the colour of the group that they stand
 * in, where Mermaid takes that of the page.
 */
export function matchLabelsToGroups(svg: SVGSVGElement): void {
  const groups = [
    ...svg.querySelectorAll<SVGGraphicsElement>('g.cluster > rect, g.cluster > path'),
  ].map((shape) => ({
    shape,
    place: shape.getBoundingClientRect(),
  }));
  // The innermost first.
  groups.sort((a, b) => a.place.width * a.place.height - b.place.width * b.place.height);
  for (const label of svg.querySelectorAll<HTMLElement>('.edgeLabel p')) {
    const { x, y, width, height } = label.getBoundingClientRect();
    const [middle, centre] = [x + width / 2, y + height / 2];
    const around = groups.find(
      ({ place }) =>
        place.left < middle && middle < place.right && place.top < centre && centre < place.bottom,
    );
    if (around) label.style.backgroundColor = getComputedStyle(around.shape).fill;
  }
}
