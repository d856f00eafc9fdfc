import { alertSourcesOf } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const alertsGoNowhere: Rule = {
  id: 'alerts-go-nowhere',
  severity: 'warning',
  title: 'Faults are found, and nobody is told',
  why:
    'Prometheus raises an alert when a machine is gone, a disk fills or a backup is late. ' +
    'Unless somebody is told, it stands on a page that nobody opens.',
  remedy:
    "Write `alerts: 'webhook'` in `defineLab` (or `'discord'`, `'slack'`, `'own'`), " +
    'and the address in the vault.',
  *check(lab) {
    const [source] = alertSourcesOf(lab);
    if (!source || lab.alerts) return;
    yield {
      at: { owner: source },
      message: `service '${source.name}' finds faults, and the lab does not say whom to tell`,
      help: "add `alerts: 'webhook'` to defineLab; `vault sync` then asks for the address",
    };
  },
};
