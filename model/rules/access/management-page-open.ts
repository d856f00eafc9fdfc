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
      for (const [index, front] of service.fronts.entries()) {
        const { target, scope, auth, hostname } = front;
        // Without the flag, `auth: 'none'` is an error already.
        const isUnguarded = auth === 'none' && front.public === true;
        if (scope !== 'tunnel' || (auth !== 'own' && !isUnguarded)) continue;
        const address = `${hostname}.${lab.domain}`;
        const guard = isUnguarded ? 'nothing guards it' : 'only its own sign-in guards it';
        yield {
          at: { owner: service, path: ['fronts', index, 'auth'] },
          message:
            `the management page of host '${target.name}' ` +
            `is reachable from the internet as '${address}', and ${guard}`,
          help:
            "write `auth: { mode: 'forward', by: <identity provider> }`, " +
            "or set `scope: 'internal'`",
        };
      }
    }
  },
};
