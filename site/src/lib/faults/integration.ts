import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { EVENT } from './event.ts';
import { faultPage } from './fault-page.ts';
import { onReport } from './report.ts';
import type { Report } from './report.ts';

/**
 * While `astro dev` runs: what is wrong with the lab, on whatever page is open. Nothing of it is in
 * a build.
 */
export const faultsOnThePage = (): AstroIntegration => ({
  name: 'faults-on-the-page',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      if (command === 'dev') injectScript('page', `import ${JSON.stringify(OVERLAY)};`);
    },
    'astro:server:setup': ({ server }) => {
      let last: Report = { hasPages: true };
      const { hot } = server.environments.client;
      onReport((report) => {
        last = report;
        hot.send(EVENT, last.fault ?? null);
      });
      // A page that was just opened asks.
      hot.on(EVENT, (_, client) => client.send(EVENT, last.fault ?? null));
      server.middlewares.use((request, response, next) => {
        const isPage = request.headers.accept?.includes('text/html') ?? false;
        if (!last.fault || last.hasPages || !isPage) return next();
        response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' });
        response.end(faultPage(last.fault.text, OVERLAY));
      });
    },
  },
});

// --- internal ---

const OVERLAY = fileURLToPath(new URL('browser/overlay.ts', import.meta.url));
