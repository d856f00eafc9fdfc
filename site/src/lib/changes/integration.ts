import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The page of changes and its feed, for a lab that has a history. */
export const changePages = (): AstroIntegration => ({
  name: 'change-pages',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      injectRoute({ pattern: '/changes', entrypoint: route('page.astro') });
      injectRoute({ pattern: '/changes.xml', entrypoint: route('feed.ts') });
    },
  },
});

// --- internal ---

const route = (file: string): string => fileURLToPath(new URL(`route/${file}`, import.meta.url));
