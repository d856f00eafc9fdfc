import { formatName, siteAddress } from '../../../../model/index.ts';
import type { ResolvedLab } from '../../../../model/index.ts';
import type { DataObject } from '../../../text/index.ts';
import type { Texts } from '../../object.ts';

/** A fault that people are told of. */
export interface Alert {
  readonly severity: 'Critical' | 'Warning';
  /** What raises it, as people call it. @example 'Proxmox' */
  readonly service: string;
  /** What is wrong. @example 'Host Down' */
  readonly condition: string;
  /** Has an answer while it is wrong; each series of the answer is one alert. */
  readonly expr: string;
  /** How long it has to be wrong. @example '5m' */
  readonly for: string;
  /** Labels that the series lack, above all `location`. Default: none. */
  readonly labels?: Texts;
  /** One line, with labels of the series. @example '{{ $labels.name }} does not answer' */
  readonly summary: string;
  /** What it means, and what to look at first. */
  readonly description: string;
  /** Page of the site that says what to do. Default: none. @example 'replace-a-dead-host' */
  readonly runbook?: string;
}

/** A rule of Prometheus, named by the convention. */
export const alertRule = (lab: ResolvedLab, alert: Alert): DataObject => ({
  alert: formatName(lab.convention, 'alert', {
    Severity: alert.severity,
    Service: alert.service,
    Condition: alert.condition,
  }),
  expr: alert.expr,
  for: alert.for,
  labels: { severity: alert.severity.toLowerCase(), ...alert.labels },
  annotations: {
    summary: alert.summary,
    description: alert.description,
    ...(alert.runbook === undefined
      ? {}
      : { runbook_url: `${siteAddress(lab.repository)}/runbooks/${alert.runbook}/` }),
  },
});
