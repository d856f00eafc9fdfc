import type { Data, DataObject } from '../../../text/index.ts';

/** A figure in a panel, and what its line or bar is called. */
export interface Query {
  readonly expr: string;
  /** @example '{{name}}' */
  readonly legend: string;
}

/** What a panel shows. Its place comes from the row that it stands in. */
export interface Panel {
  readonly type: 'stat' | 'timeseries' | 'bargauge' | 'table';
  readonly title: string;
  /** A sentence for whoever wonders what the figure means. Default: none. */
  readonly description?: string;
  readonly unit: Unit;
  readonly queries: readonly Query[];
  /** From which value on it is yellow, and red. Default: it has no colour of its own. */
  readonly limits?: Limits;
  /** Highest value of a gauge. Default: that of the data. */
  readonly max?: number;
}

/** Units as Grafana calls them: shares from 0 to 1, bytes, seconds, plain numbers. */
export type Unit = 'percentunit' | 'bytes' | 's' | 'd' | 'short' | 'reqps' | 'Bps' | 'none';

export interface Limits {
  readonly warn: number;
  readonly bad: number;
  /** Set if low is bad. */
  readonly falling?: true;
}

/** Shares of what a machine has: full is bad. */
export const fullness: Limits = { warn: 0.75, bad: 0.9 };

/** The figure of Grafana for a panel. */
export const panelJson = (
  { type, title, description, unit, queries, limits, max }: Panel,
  id: number,
  source: DataObject,
  gridPos: DataObject,
): DataObject => ({
  id,
  type,
  title,
  ...(description === undefined ? {} : { description }),
  datasource: source,
  gridPos,
  targets: queries.map(({ expr, legend }, index) => ({
    refId: String.fromCodePoint(FIRST_LETTER + index),
    datasource: source,
    expr,
    legendFormat: legend,
    ...(type === 'timeseries' ? { range: true } : { instant: true, range: false }),
  })),
  fieldConfig: {
    defaults: {
      unit,
      min: 0,
      ...(max === undefined ? {} : { max }),
      ...(limits ? thresholds(limits) : { color: { mode: 'palette-classic' } }),
      ...(type === 'timeseries' ? { custom: lines } : {}),
    },
    overrides: [],
  },
  options: options[type],
});

// --- internal ---

const FIRST_LETTER = 65;

function thresholds({ warn, bad, falling }: Limits): DataObject {
  const [first, middle, last] = falling ? ['red', 'yellow', 'green'] : ['green', 'yellow', 'red'];
  const [low, high] = falling ? [bad, warn] : [warn, bad];
  const steps: readonly Data[] = [
    { color: first ?? '', value: null },
    { color: middle ?? '', value: low },
    { color: last ?? '', value: high },
  ];
  return { color: { mode: 'thresholds' }, thresholds: { mode: 'absolute', steps } };
}

const lines: DataObject = {
  drawStyle: 'line',
  lineInterpolation: 'smooth',
  lineWidth: 2,
  fillOpacity: 8,
  showPoints: 'never',
  spanNulls: 300_000,
};

const lastValue: DataObject = { calcs: ['lastNotNull'], fields: '', values: false };

const options: Readonly<Record<Panel['type'], DataObject>> = {
  stat: {
    reduceOptions: lastValue,
    colorMode: 'background',
    graphMode: 'none',
    textMode: 'value',
  },
  timeseries: {
    legend: { displayMode: 'list', placement: 'bottom', calcs: [] },
    tooltip: { mode: 'multi', sort: 'desc' },
  },
  bargauge: {
    reduceOptions: lastValue,
    orientation: 'horizontal',
    displayMode: 'basic',
    showUnfilled: true,
    valueMode: 'color',
  },
  table: { showHeader: true },
};
