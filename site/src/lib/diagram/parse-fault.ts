import DOMPurify from 'dompurify';

// DOMPurify has no DOM in Node and lacks its methods. Nothing is rendered here, so that nothing has
// to be purified.
Object.assign(DOMPurify, {
  addHook: () => {},
  removeHook: () => {},
  sanitize: (text: string) => text,
});
// Dynamic, because a static import would run first.
const { default: mermaid } = await import('mermaid');

/** What Mermaid's own parser has against a text; nothing if it reads it. */
export const parseFault = (text: string): Promise<string | undefined> =>
  mermaid.parse(text).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
