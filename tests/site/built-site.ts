import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { ResolvedLab } from '../../model/index.ts';

/** The built site in a browser, which several suites share: it takes a minute to build. */
export interface BuiltSite {
  /** Opens a fresh window; `trouble` is what went wrong in it, and whom else it asked. */
  readonly open: (options?: BrowserContextOptions) => Promise<{
    page: Page;
    context: BrowserContext;
    trouble: string[];
  }>;
  /** @example 'http://127.0.0.1:40123' */
  readonly origin: () => string;
  /** Folder of its files. */
  readonly dist: string;
  readonly lab: ResolvedLab;
}
