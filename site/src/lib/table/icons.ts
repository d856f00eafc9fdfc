import type { PageIcon } from '../page/entity-page.ts';

/** The drawings that a page uses many times. */
export interface Icons {
  /** Elements of SVG, each drawing once. */
  readonly sprite: string;
  /** What leads to the drawing of an icon. @example '#icon-0' */
  readonly hrefOf: (icon: PageIcon) => string;
}

export function iconsOf(icons: readonly PageIcon[]): Icons {
  const bodies = new Map(icons.map(({ body, viewBox }) => [body, viewBox]));
  const ids = new Map([...bodies.keys()].map((body, at) => [body, `icon-${at}`]));
  const symbols = [...bodies].map(
    ([body, viewBox]) => `<symbol id="${ids.get(body)}" viewBox="${viewBox}">${body}</symbol>`,
  );
  return { sprite: symbols.join(''), hrefOf: ({ body }) => `#${ids.get(body)}` };
}
