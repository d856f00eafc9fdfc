// Run by mermaid-syntax.ts in a process of its own: `node print-fault.ts <text>` prints what
// Mermaid's own parser has against a text, and nothing if it reads it.
import process from 'node:process';
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
const [, , text = ''] = process.argv;
await mermaid.parse(text).catch((error: unknown) => {
  process.stdout.write(error instanceof Error ? error.message : String(error));
});
