import type { ClusterContext } from '../../context.ts';
import type { KubernetesObject } from '../../object.ts';
import type { Watched } from '../watched.ts';
import { alertRule, type Alert } from './alert.ts';
import { backupAlerts } from './backups.ts';
import { certificateAlerts } from './certificates.ts';
import { deploymentAlerts } from './deployment.ts';
import { machineAlerts } from './machines.ts';
import { nameAlerts } from './names.ts';
import { proxyAlerts } from './proxy.ts';
import { targetAlerts } from './targets.ts';
import { tunnelAlerts } from './tunnel.ts';
import { volumeAlerts } from './volumes.ts';

/** One object for each concern, with the alerts for which there is a target. */
export const alertRules = (context: ClusterContext, watched: Watched): KubernetesObject[] =>
  Object.entries(concerns).flatMap(([name, alertsOf]) => {
    const alerts = alertsOf(context, watched);
    if (alerts.length === 0) return [];
    return [
      {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: { name: `alerts-${name}` },
        spec: { groups: [{ name, rules: alerts.map((alert) => alertRule(context.lab, alert)) }] },
      },
    ];
  });

// --- internal ---

type Concern = (context: ClusterContext, watched: Watched) => readonly Alert[];

const concerns: Readonly<Record<string, Concern>> = {
  machines: machineAlerts,
  names: nameAlerts,
  targets: targetAlerts,
  volumes: volumeAlerts,
  certificates: certificateAlerts,
  proxy: proxyAlerts,
  tunnel: tunnelAlerts,
  deployment: deploymentAlerts,
  backups: backupAlerts,
};
