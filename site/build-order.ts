import { parseArgs } from 'node:util';

/** What `npm run build` is asked for. */
export type BuildOrder =
  | { readonly help: string }
  | { readonly fault: string }
  /** What Astro is told. */
  | { readonly options: readonly string[] };

/**
 * Reads what stands behind `npm run build --`, and the variables that a build listens to. Astro
 * itself takes whatever it does not know for right.
 *
 * @example await buildOrder(['--base', '/lab/'], {}) // { options: ['--base', '/lab/'] }
 */
export async function buildOrder(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<BuildOrder> {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const told: string[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option')
      return { fault: `unknown argument ${quote(args[token.index] ?? '')}` };
    const { name, rawName, value } = token;
    if (name === 'help') return { help: HELP };
    if (!isKnown(name)) {
      const guess = await nearestTo(rawName);
      return { fault: `unknown option ${quote(rawName)}${guess}` };
    }
    if (typeof value !== 'string' || value === '' || value.startsWith('--'))
      return { fault: `${rawName} needs a value, such as ${EXAMPLES[name]}` };
    if (!FORMS[name](value))
      return {
        fault: `${rawName} is ${quote(value)}: write ${WANTED[name]}, such as ${EXAMPLES[name]}`,
      };
    told.push(`--${name}`, value);
  }
  const status = environment['HOMELAB_STATUS'] ?? '';
  if (status !== '' && !isWebAddress(status))
    return {
      fault:
        `HOMELAB_STATUS is ${quote(status)}: write the whole address, such as ` +
        'https://status.example.com/api/v1/endpoints/statuses',
    };
  return { options: told };
}

// --- internal ---

/** The model knows what is near; it is read only now. */
async function nearestTo(option: string): Promise<string> {
  const { nearest } = await import('../model/index.ts');
  const known = Object.keys(options).map((name) => `--${name}`);
  const guess = nearest(option, known);
  return guess === undefined ? '' : `; did you mean '${guess}'?`;
}

const quote = (word: string): string => `'${word.slice(0, 80)}'`;

const options = {
  base: { type: 'string' },
  site: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Known = 'base' | 'site';

const isKnown = (name: string): name is Known => name === 'base' || name === 'site';

const isWebAddress = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

const FORMS: Readonly<Record<Known, (value: string) => boolean>> = {
  base: (value) => /^\/?[\w.~/-]+$/.test(value) && !value.includes('//'),
  site: isWebAddress,
};

const WANTED: Readonly<Record<Known, string>> = {
  base: 'the path below which the site is published',
  site: 'the address of the web server',
};

const EXAMPLES: Readonly<Record<Known, string>> = {
  base: '/lab/',
  site: 'https://docs.example.com',
};

const HELP = `Builds the site into site/dist.

  npm run build -- [--site <address>] [--base <path>]

  --site   web server that it is published on, for addresses that have to be whole
  --base   path below which it is published (default: /)

  HOMELAB_LAB=<folder>       another lab than model/lab
  HOMELAB_STATUS=<address>   statuses of a Gatus, for the dots of the start page
`;
