import type { Rule } from '../rule.ts';

export const managementPageOpen: Rule = {
  id: 'management-page-open',
  severity: 'warning',
  title: 'A management page stands on the internet with its own sign-in at most',
  why:
    'Who gets past that one password page owns the machine and every guest on it; ' +
    'holes in such pages are found every year.',
  remedy:
    "Put the identity provider in front with `auth: { mode: 'forward', … }`, " +
    'or keep the page inside the house.',
  *check(lab) {
    for (const service of lab.services) {
      for (const [
        index,
        { target, scope, auth, public: isPublic, hostname },
      ] of service.fronts.entries()) {
        // Without the flag, `auth: 'none'` is an error already.
        if (scope !== 'tunnel' || (auth !== 'own' && !(auth === 'none' && isPublic))) continue;
        yield {
          at: { owner: service, path: ['fronts', index, 'auth'] },
          message:
            `the management page of host '${target.name}' is reachable from the internet as '${hostname}.${lab.domain}', ` +
            (auth === 'own' ? 'and only its own sign-in guards it' : 'and nothing guards it'),
          help:
            "write `auth: { mode: 'forward', by: <identity provider> }`, " +
            "or set `scope: 'internal'`",
        };
      }
    }
  },
};
