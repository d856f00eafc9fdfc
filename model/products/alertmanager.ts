import type { AlertWay } from '../kinds/index.ts';
import type { ChartSecret, SecretContent, SecretKey, VaultPath } from './product.ts';

/** What the vault has to know so that people are told, and in which words to ask for it. */
export function alertSecret(way: AlertWay): { readonly path: VaultPath; readonly what: string } {
  if (way === 'own') return { path: ['alerts', CONFIG], what: 'configuration of alertmanager' };
  return { path: ['alerts', ADDRESS], what: receivers[way].what };
}

/**
 * The Secret that Alertmanager is configured by. Only the address is secret: it is a file of its
 * own, which the operator mounts beside the configuration.
 * @see https://prometheus.io/docs/alerting/latest/configuration/
 */
export function alertmanagerSecret(service: string, way: AlertWay): ChartSecret {
  const { path } = alertSecret(way);
  const keys: readonly SecretKey[] =
    way === 'own'
      ? [{ key: 'alertmanager.yaml', vault: path }]
      : [
          { key: 'alertmanager.yaml', content: configuration(receivers[way]) },
          { key: ADDRESS, vault: path },
        ];
  return { purpose: 'alerts', name: `${service}-alerts`, keys };
}

// --- internal ---

const ADDRESS = 'address';
const CONFIG = 'alertmanager_config';

interface Receiver {
  /** Sort of receiver, as Alertmanager calls it. */
  readonly field: string;
  /** Its field for the file that has the address. */
  readonly fileField: string;
  readonly what: string;
}

const receivers: Readonly<Record<Exclude<AlertWay, 'own'>, Receiver>> = {
  discord: {
    field: 'discord_configs',
    fileField: 'webhook_url_file',
    what: 'web hook of a channel at discord',
  },
  slack: { field: 'slack_configs', fileField: 'api_url_file', what: 'web hook of slack' },
  webhook: { field: 'webhook_configs', fileField: 'url_file', what: 'web hook for alerts' },
};

/**
 * One message for all that is wrong at one place in the same way. What is for information only, and
 * the alert that always fires to show that alerting works, reach nobody.
 */
const configuration = ({ field, fileField }: Receiver): SecretContent => ({
  route: {
    receiver: 'people',
    group_by: ['alertname', 'location'],
    group_wait: '30s',
    group_interval: '5m',
    repeat_interval: '12h',
    routes: [{ receiver: 'nobody', matchers: ['severity=~"info|none"'] }],
  },
  receivers: [
    { name: 'nobody' },
    {
      name: 'people',
      [field]: [{ [fileField]: `/etc/alertmanager/config/${ADDRESS}`, send_resolved: true }],
    },
  ],
});
