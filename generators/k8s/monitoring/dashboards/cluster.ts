import { codenameOf } from '../../../../model/index.ts';
import type { ClusterContext } from '../../context.ts';
import { namesJob } from '../labels.ts';
import { watches, type Watched } from '../watched.ts';
import { capitalised } from './capitalised.ts';
import type { Dashboard } from './dashboard.ts';
import { fullness, type Panel } from './panel.ts';

/** The cluster: what is wrong, what people get to see of it, and what its applications take. */
export function clusterDashboard(context: ClusterContext, watched: Watched): Dashboard {
  const { lab, cluster } = context;
  const hasProxy = watches(context, 'traefik');
  return {
    id: `cluster-${cluster.name}`,
    area: 'Kubernetes',
    specifics: capitalised(codenameOf(lab, cluster)),
    rows: [
      {
        height: 4,
        panels: [
          nodesNotReady,
          podsNotRunning,
          ...(watches(context, 'argo-cd') ? [applicationsOff] : []),
          ...(watches(context, 'velero') ? [backupAge] : []),
          ...(watches(context, 'cert-manager') ? [certificateDays] : []),
        ],
      },
      {
        height: 9,
        panels: [
          ...(watched.entrances.length > 0 ? [slowness] : []),
          ...(hasProxy ? [requests, serverErrors] : []),
        ],
      },
      { height: 9, panels: [processors, memory, volumes] },
    ],
  };
}

// --- internal ---

const nodesNotReady: Panel = {
  type: 'stat',
  title: 'Nodes not ready',
  unit: 'none',
  queries: [
    { expr: 'sum(kube_node_status_condition{condition="Ready",status!="true"})', legend: 'nodes' },
  ],
  limits: { warn: 1, bad: 1 },
};

const podsNotRunning: Panel = {
  type: 'stat',
  title: 'Pods not running',
  description: 'Pods that wait, have failed, or are unknown.',
  unit: 'none',
  queries: [
    {
      expr: 'sum(kube_pod_status_phase{phase=~"Pending|Failed|Unknown"})',
      legend: 'pods',
    },
  ],
  limits: { warn: 1, bad: 3 },
};

const applicationsOff: Panel = {
  type: 'stat',
  title: 'Applications off',
  description: 'Applications that are not what the repository says, or not healthy.',
  unit: 'none',
  queries: [
    {
      expr:
        'count(argocd_app_info{sync_status!="Synced"} == 1 ' +
        'or argocd_app_info{health_status!~"Healthy|Suspended"} == 1) or vector(0)',
      legend: 'applications',
    },
  ],
  limits: { warn: 1, bad: 3 },
};

const DAY = 24 * 3600;

const backupAge: Panel = {
  type: 'stat',
  title: 'Oldest newest backup',
  description: 'Age of the last good copy, of the schedule that is furthest behind.',
  unit: 's',
  queries: [
    {
      expr: 'time() - min(max by (schedule) (velero_backup_last_successful_timestamp{schedule!=""}))',
      legend: 'age',
    },
  ],
  limits: { warn: DAY, bad: 2 * DAY },
};

const certificateDays: Panel = {
  type: 'stat',
  title: 'Next certificate',
  description: 'Time until the first certificate of the cluster expires.',
  unit: 's',
  queries: [
    {
      expr: 'min(certmanager_certificate_expiration_timestamp_seconds) - time()',
      legend: 'left',
    },
  ],
  limits: { warn: 21 * DAY, bad: 14 * DAY, falling: true },
};

const slowness: Panel = {
  type: 'bargauge',
  title: 'Answers',
  description: 'How long each name takes to answer. One that is silent has no bar.',
  unit: 's',
  queries: [
    {
      expr: `sort_desc(probe_duration_seconds{job="${namesJob}"} and probe_success{job="${namesJob}"} == 1)`,
      legend: '{{name}}',
    },
  ],
  limits: { warn: 1, bad: 3 },
};

const requests: Panel = {
  type: 'timeseries',
  title: 'Requests',
  unit: 'reqps',
  queries: [
    {
      expr: 'sum by (exported_service) (rate(traefik_service_requests_total[5m]))',
      legend: '{{exported_service}}',
    },
  ],
};

const serverErrors: Panel = {
  type: 'timeseries',
  title: 'Server errors',
  description: 'Requests that end with a fault of the server.',
  unit: 'reqps',
  queries: [
    {
      expr: 'sum by (exported_service) (rate(traefik_service_requests_total{code=~"5.."}[5m]))',
      legend: '{{exported_service}}',
    },
  ],
};

const processors: Panel = {
  type: 'timeseries',
  title: 'Processors',
  description: 'Cores that each namespace is busy with.',
  unit: 'short',
  queries: [
    {
      expr: 'sum by (namespace) (rate(container_cpu_usage_seconds_total{container!=""}[5m]))',
      legend: '{{namespace}}',
    },
  ],
};

const memory: Panel = {
  type: 'timeseries',
  title: 'Memory',
  description: 'Memory that each namespace holds and cannot give back.',
  unit: 'bytes',
  queries: [
    {
      expr: 'sum by (namespace) (container_memory_working_set_bytes{container!=""})',
      legend: '{{namespace}}',
    },
  ],
};

const volumes: Panel = {
  type: 'bargauge',
  title: 'Volumes',
  description: 'How full each claim is.',
  unit: 'percentunit',
  queries: [
    {
      expr:
        'sort_desc(1 - max by (persistentvolumeclaim) ' +
        '(kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes))',
      legend: '{{persistentvolumeclaim}}',
    },
  ],
  limits: fullness,
  max: 1,
};
