import { formatName, type ResolvedLab } from '../../../../model/index.ts';
import { writeJson, type DataObject } from '../../../text/index.ts';
import type { KubernetesObject } from '../../object.ts';
import { dashboardLabel } from '../../data-source.ts';
import { panelJson, type Panel } from './panel.ts';

/** A page of Grafana. */
export interface Dashboard {
  /** Its address and the name of its object. @example 'location-asgard' */
  readonly id: string;
  /** Part of the lab. @example 'Asgard' */
  readonly area: string;
  /** @example 'Machines' */
  readonly specifics: string;
  readonly rows: readonly Row[];
}

/** Panels side by side, of the same height and width. */
export interface Row {
  /** Heading above it. Default: none. */
  readonly title?: string;
  /** In lines of Grafana's grid. @example 8 */
  readonly height: number;
  readonly panels: readonly Panel[];
}

/** The object in which Grafana's companion finds a dashboard. */
export const dashboardObject = (
  lab: ResolvedLab,
  source: string,
  dashboard: Dashboard,
): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: `dashboard-${dashboard.id}`, labels: { [dashboardLabel]: '1' } },
  data: { [`${dashboard.id}.json`]: writeJson(page(lab, source, dashboard)) },
});

// --- internal ---

const GRID_WIDTH = 24;
const HEADING_HEIGHT = 1;

const page = (lab: ResolvedLab, source: string, dashboard: Dashboard): DataObject => ({
  uid: dashboard.id,
  title: formatName(lab.convention, 'dashboard', {
    Area: dashboard.area,
    Specifics: dashboard.specifics,
  }),
  tags: [lab.name],
  editable: false, // a change here would be lost: the model writes it
  graphTooltip: 1, // all panels show the same moment
  refresh: '1m',
  schemaVersion: 42,
  time: { from: 'now-6h', to: 'now' },
  timezone: 'browser',
  panels: placed(dashboard.rows, { type: 'prometheus', uid: source }),
});

/** Panels with their places, row below row. */
function placed(rows: readonly Row[], source: DataObject): DataObject[] {
  const panels: DataObject[] = [];
  let y = 0;
  for (const { title, height, panels: shown } of rows.filter(({ panels }) => panels.length > 0)) {
    if (title !== undefined) {
      panels.push({
        id: panels.length + 1,
        type: 'row',
        title,
        collapsed: false,
        gridPos: { x: 0, y, w: GRID_WIDTH, h: HEADING_HEIGHT },
        panels: [],
      });
      y += HEADING_HEIGHT;
    }
    const w = Math.floor(GRID_WIDTH / shown.length);
    for (const [index, panel] of shown.entries())
      panels.push(panelJson(panel, panels.length + 1, source, { x: index * w, y, w, h: height }));
    y += height;
  }
  return panels;
}
