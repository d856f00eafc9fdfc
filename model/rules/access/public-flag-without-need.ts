import { entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const publicFlagWithoutNeed: Rule = {
  id: 'public-flag-without-need',
  severity: 'warning',
  title: '`public: true` where nothing is public',
  why:
    'The flag silences `public-without-auth`. ' +
    'Left behind, it lets a later change open the service without a word.',
  remedy: "Remove the flag. It belongs only to `scope: 'tunnel'` with `auth: 'none'`.",
  *check(lab) {
    for (const { name, exposure, owner, path } of entrances(lab)) {
      if (!exposure.public || (exposure.scope === 'tunnel' && exposure.auth === 'none')) continue;
      const reason =
        exposure.scope === 'internal' ? 'only the house can reach it' : 'people have to sign in';
      yield {
        at: { owner, path: [...path, 'public'] },
        message: `'${name}' is marked \`public\`, but ${reason}`,
        help: 'remove `public: true`',
      };
    }
  },
};
