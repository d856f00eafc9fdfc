const CLICK = /^(\s*click\s+\S+\s+(?:href\s+)?")([^"]+)(")/gm;

/** Addresses that the boxes of a Mermaid text lead to, each once, in the order of the text. */
export const clickTargets = (source: string): string[] => [...new Set([...source.matchAll(CLICK)].map(([, , target = '']) => target))];

/** The same text for a site that does not live at the root of its domain: nobody else adds the base path to a click. */
export function withBase(source: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  return source.replace(CLICK, (click, before: string, target: string, after: string) => (target.startsWith('/') ? `${before}${prefix}${target}${after}` : click));
}
