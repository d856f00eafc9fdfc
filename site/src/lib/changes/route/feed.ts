// The page as a feed, for people who read the news of many places in one.
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { address } from '../../address.ts';
import { headline } from '../headline.ts';
import { plain } from '../sentence.ts';
import { steps } from './steps.ts';

export const GET: APIRoute = async ({ site, url }) => {
  const name = import.meta.env.HOMELAB_NAME;
  return rss({
    title: `Changes of ${name}`,
    description: `What changed in the lab ${name}, commit by commit.`,
    site: new URL(address('/'), site ?? url.origin).href,
    items: (await steps()).map(({ short, date, changes }) => ({
      title: headline(changes),
      link: address(`/changes/#${short}`),
      pubDate: new Date(date),
      description: changes.map(plain).join('\n'),
    })),
  });
};
