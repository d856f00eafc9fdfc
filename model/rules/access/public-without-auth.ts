import { entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const publicWithoutAuth: Rule = {
  id: 'public-without-auth',
  severity: 'error',
  title: 'Something is on the internet without sign-in, and nobody said that it may be',
  why:
    'Anybody who finds the name can use it, ' +
    'and names of certificates and DNS are found within minutes.',
  remedy: 'Let somebody sign people in, or say with `public: true` that everybody may come.',
  *check(lab) {
    for (const { name, exposure, target, owner, path } of entrances(lab)) {
      if (exposure.scope !== 'tunnel' || exposure.auth !== 'none' || exposure.public) continue;
      yield {
        at: { owner, path: [...path, 'auth'] },
        message:
          `${target.kind} '${target.name}' is reachable from the internet ` +
          `as '${name}' without signing in`,
        help:
          "write `auth: { mode: 'forward', by: <identity provider> }` " +
          "(or `'own'` if it signs people in by itself); " +
          'if everybody may use it, add `public: true`',
      };
    }
  },
};
