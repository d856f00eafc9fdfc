const CLICK = /^(\s*click\s+(\S+)\s+(?:href\s+)?")([^"]+)(")/gm;

/** Addresses that the boxes of a Mermaid text lead to, by the id of the box. */
export const clicksOf = (source: string): Map<string, string> =>
  new Map([...source.matchAll(CLICK)].map(([, , id = '', target = '']) => [id, target]));

/** The same addresses, each once, in the order of the text. */
export const clickTargets = (source: string): string[] => [...new Set(clicksOf(source).values())];

/**
 * The same text for a site that does not live at the root of its domain: nobody else adds the base
 * path to a click.
 */
export function withBase(source: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  return source.replace(
    CLICK,
    (click, before: string, _id: string, target: string, after: string) =>
      target.startsWith('/') ? `${before}${prefix}${target}${after}` : click,
  );
}
