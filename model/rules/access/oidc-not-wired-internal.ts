import type { Rule } from '../rule.ts';
import { unwiredSignIns } from './_unwired-sign-in.ts';

export const oidcNotWiredInternal: Rule = {
  id: 'oidc-not-wired-internal',
  severity: 'warning',
  title: 'Something in the house has a sign-in that nobody makes',
  why:
    'The model, its pictures and its pages say that people sign in, ' +
    'but nothing tells the application of its client: see `oidc-not-wired`. ' +
    'Every visitor and every gadget in the house can use it.',
  remedy:
    "Let the proxy ask with `mode: 'forward'`. Write `auth: 'own'` if the application has " +
    'a sign-in of its own, or reads a client that you give it in `k8s/overrides`; ' +
    "`auth: 'none'` if everybody in the house may use it.",
  check: (lab) => unwiredSignIns(lab, 'internal'),
};
