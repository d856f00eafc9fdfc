import { oidcCharts, oidcProviders } from '../../products/index.ts';
import type { Rule } from '../rule.ts';
import { unwiredSignIns } from './_unwired-sign-in.ts';

const charts = oidcCharts.join(', ');
const providers = oidcProviders.join(', ');

export const oidcNotWired: Rule = {
  id: 'oidc-not-wired',
  severity: 'error',
  title: 'Something is on the internet with a sign-in that nobody makes',
  why:
    "With `mode: 'oidc'` the proxy lets everybody through: " +
    'the application itself has to send them to the identity provider. ' +
    'In a cluster it can only if the values and the Secret that we write give it a client: ' +
    `we do for the charts ${charts}, with ${providers} as the provider. ` +
    'Any other application stands open, or has the first password of its maker. ' +
    'On a guest we take your word: its configuration in `lxc-configs` has to give it the client, ' +
    'which is in `vault_oidc_clients`.',
  remedy:
    "Let the proxy ask with `mode: 'forward'`. Write `auth: 'own'` if the application has " +
    'a sign-in of its own, or reads a client that you give it in `k8s/overrides`. ' +
    'Else keep it inside the house.',
  check: (lab) => unwiredSignIns(lab, 'tunnel'),
};
