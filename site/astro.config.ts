import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { commitsOfLab } from './src/lib/changes/commits.ts';
import { changePages } from './src/lib/changes/integration.ts';
import { faultsOnThePage } from './src/lib/faults/integration.ts';
import { mermaidFences } from './src/lib/diagram/fence.ts';
import { mermaidSyntax } from './src/lib/diagram/mermaid-syntax.ts';
import { pageStyle } from '../generators/pictures/index.ts';
import { siteAddress } from '../model/index.ts';
import { offline } from './src/lib/offline/integration.ts';
import { labAtStart } from './src/lib/load/read-lab.ts';
import { labReferences } from './src/lib/prose/references.ts';

const STYLE = 'virtual:picture-style.css';

const root = fileURLToPath(new URL('..', import.meta.url));
const otherLab = process.env['HOMELAB_LAB'];
const lab = await labAtStart(root, otherLab);
const title = lab?.name ?? 'homelab';
const known = lab && {
  entities: new Set(lab.entities.flatMap(({ id, name }) => [id, name])),
  views: new Set(lab.views.map(({ view }) => view)),
};
const hasHistory = (await commitsOfLab(root, otherLab)).length > 0;

/** The colours of pictures, which the pictures themselves define, as a style sheet. */
const pictureStyle = {
  name: 'picture-style',
  resolveId: (id: string) => (id === STYLE ? `\0${STYLE}` : undefined),
  load: (id: string) => (id === `\0${STYLE}` ? pageStyle() : undefined),
};

export default defineConfig({
  ...(lab && { site: siteAddress(lab.repository) }),
  markdown: {
    processor: satteri({ mdastPlugins: [mermaidSyntax, mermaidFences, labReferences(known)] }),
  },
  // The model and the root Markdown files lie outside the site.
  vite: {
    server: { fs: { allow: ['..'] } },
    plugins: [pictureStyle],
    define: {
      'import.meta.env.HOMELAB_NAME': JSON.stringify(title),
      'import.meta.env.HOMELAB_STATUS': JSON.stringify(process.env['HOMELAB_STATUS'] ?? ''),
      'import.meta.env.HOMELAB_HAS_HISTORY': JSON.stringify(hasHistory),
      'import.meta.env.HOMELAB_REPOSITORY': JSON.stringify(lab?.repository ?? ''),
    },
  },
  integrations: [
    starlight({
      title,
      description:
        'Every location, host, network, guest and service of the homelab, from its model.',
      favicon: '/favicon.svg',
      customCss: [
        './src/styles/font.css',
        './src/styles/wide.css',
        './src/styles/diagram.css',
        './src/styles/entity.css',
        './src/styles/facts.css',
        './src/styles/page.css',
        './src/styles/kind-table.css',
        './src/styles/search.css',
        './src/styles/print.css',
      ],
      components: {
        MarkdownContent: './src/components/MarkdownContent.astro',
        Search: './src/components/Search.astro',
      },
      // A command that is typed from a phone is read as a whole.
      expressiveCode: {
        defaultProps: { overridesByLang: { sh: { wrap: true, hangingIndent: 2 } } },
      },
      pagefind: false,
      routeMiddleware: './src/route-data.ts',
      // Built from data that changes while `astro dev` runs, so the rest of the sidebar is made in
      // route-data.ts.
      sidebar: [
        { label: 'Start', link: '/' },
        { label: 'Emergency', link: '/emergency/' },
        { label: 'Architecture', link: '/architecture/' },
        { label: 'Naming convention', link: '/naming-convention/' },
        { label: 'Name checker', link: '/names/' },
        { label: 'Guides', collapsed: true, items: [{ autogenerate: { directory: 'guides' } }] },
        {
          label: 'Runbooks',
          collapsed: true,
          items: [
            { autogenerate: { directory: 'runbooks' } },
            { label: 'What a change does', link: '/consequences/' },
          ],
        },
        { label: 'Rules', link: '/rules/' },
        { label: 'Reference', link: '/reference/' },
        { label: 'Commands', link: '/cli/' },
        ...(hasHistory ? [{ label: 'Changes', link: '/changes/' }] : []),
      ],
      pagination: false,
    }),
    mdx(),
    offline(),
    faultsOnThePage(),
    ...(hasHistory ? [changePages()] : []),
  ],
});
