import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  explainName,
  isLive,
  liveEntrances,
  machineMetrics,
  productOf,
} from '../../../model/index.ts';
import { labs, outputs } from '../fixtures/labs.ts';
import { metricNames } from '../fixtures/metric-names.ts';
import { allTexts, at, listOf, parsedClusters, textsOf, type Node } from '../fixtures/parsed.ts';

const root = join(import.meta.dirname, '../../..');

describe.each(Object.entries(labs))('%s', (name, lab) => {
  const files = outputs[isLab(name) ? name : 'small'];
  const objects = [...parsedClusters(files).values()].flatMap(({ manifests }) =>
    manifests.map(({ data }) => data),
  );
  const ofKind = (kind: string): Node[] => objects.filter((object) => object['kind'] === kind);
  const rules = ofKind('PrometheusRule').flatMap((object) =>
    listOf(at(object, 'spec', 'groups')).flatMap((group) => listOf(at(group, 'rules'))),
  );
  const pages = ofKind('ConfigMap').flatMap((object) =>
    allTexts(at(object, 'data')).map((text): unknown => JSON.parse(text)),
  );
  const queries = [rules, pages].flatMap((places) => textsOf(places, 'expr'));
  const isWatched = lab.services.some(
    (service) =>
      isLive(service) &&
      service.runsOn.kind === 'cluster' &&
      productOf(service)?.name === 'kube-prometheus-stack',
  );

  const canKnock = lab.services.some(
    (service) => isLive(service) && productOf(service)?.name === 'blackbox-exporter',
  );

  test('is watched if a Prometheus runs in a cluster, and else nothing is written', () => {
    const written = ['PodMonitor', 'Probe', 'PrometheusRule', 'ScrapeConfig'].flatMap(ofKind);
    expect(written.length > 0).toBe(isWatched);
  });

  test('every machine is asked by one target, but those that show no figures', () => {
    const asked = ofKind('ScrapeConfig')
      .filter((object) => at(object, 'spec', 'jobName') === 'machines')
      .flatMap((object) => listOf(at(object, 'spec', 'staticConfigs')))
      .map((config) => at(config, 'labels', 'name'));
    const figures = [...lab.hosts, ...lab.vms, ...lab.lxcs].filter(
      (machine) => isLive(machine) && !('platform' in machine && machine.platform === 'truenas'),
    );
    const wanted = isWatched ? figures.map((machine) => machine.name) : [];
    expect(asked.toSorted()).toEqual(wanted.toSorted());
  });

  test('every name that people open is asked for, once, if something can ask', () => {
    const asked = ofKind('Probe')
      .filter((object) => at(object, 'spec', 'jobName') === 'names')
      .map((object) => at(object, 'spec', 'targets', 'staticConfig', 'labels', 'name'));
    const names = liveEntrances(lab).map((entrance) => entrance.name);
    expect(asked.toSorted()).toEqual(isWatched && canKnock ? names.toSorted() : []);
  });

  test('names of alerts and dashboards follow the convention', () => {
    const alerts = textsOf(rules, 'alert').map((alert) =>
      explainName(lab.convention, alert, 'alert'),
    );
    const titles = pages.map((page) =>
      explainName(lab.convention, String(at(page, 'title')), 'dashboard'),
    );
    expect([...alerts, ...titles].flat().filter(({ fits }) => !fits)).toEqual([]);
  });

  test('every query asks for figures that somebody shows', () => {
    const known = new Set(Object.values(metricNames).flatMap(({ names }) => names));
    for (const query of queries)
      expect(
        metricsIn(query).filter((metric) => !known.has(metric)),
        query,
      ).toEqual([]);
  });

  test('every alert says where, how bad, and what it is about', () => {
    for (const rule of rules) {
      expect(at(rule, 'labels', 'severity')).toMatch(/^(?:critical|warning)$/);
      expect(String(at(rule, 'annotations', 'summary'))).toMatch(/^[^\n]{10,100}$/);
      expect(String(at(rule, 'annotations', 'description'))).toMatch(/^.{30,}\.?$/s);
    }
  });

  test('every runbook that an alert leads to is a page of the site', () => {
    for (const url of textsOf(rules, 'runbook_url')) {
      const page = /\/runbooks\/([\w-]+)\/$/.exec(url)?.[1] ?? url;
      expect(existsSync(join(root, `site/src/content/docs/runbooks/${page}.md`)), url).toBe(true);
    }
  });

  test('panels of a dashboard stand side by side, and none on another', () => {
    for (const page of pages) {
      const taken = new Set<string>();
      for (const panel of listOf(at(page, 'panels'))) {
        const [x, y, w, h] = ['x', 'y', 'w', 'h'].map((side) => Number(at(panel, 'gridPos', side)));
        for (const cell of cells(x, y, w, h)) {
          expect(taken.has(cell), `${String(at(panel, 'title'))} at ${cell}`).toBe(false);
          taken.add(cell);
        }
      }
    }
  });

  test('dashboards ask the data source that Grafana has', () => {
    const sources = [...parsedClusters(files).values()].flatMap(({ values }) =>
      values.flatMap(({ data }) =>
        listOf(at(data, 'datasources', 'datasources.yaml', 'datasources')),
      ),
    );
    const known = new Set(sources.map((source) => at(source, 'uid')));
    const asked = new Set(
      pages.flatMap((page) =>
        listOf(at(page, 'panels')).flatMap((panel) => at(panel, 'datasource', 'uid') ?? []),
      ),
    );
    expect([...asked].filter((uid) => !known.has(uid))).toEqual([]);
  });
});

test('every metric on the list is asked for in the lab where all is watched', () => {
  const text = outputs.watched.map((file) => file.text).join('\n');
  const all = Object.values(metricNames).flatMap(({ names }) => names);
  expect(all.filter((metric) => !text.includes(metric))).toEqual([]);
});

test('machines are asked on the port on which the role lets them answer', () => {
  const role = join(root, 'ansible/roles/node_exporter/defaults/main.yml');
  expect(parse(readFileSync(role, 'utf8'))).toMatchObject({
    node_exporter_port: machineMetrics.port,
  });
});

test('a query with a slip in the name of a metric would be found', () => {
  expect(
    metricsIn('sum by (name) (rate(node_cpu_second_total{mode="idle",job=~"a|b"}[5m])) > 2'),
  ).toEqual(['node_cpu_second_total']);
  expect(metricsIn('a_total unless on (host) (up{kind="host"} == 0) or vector(0)')).toEqual([
    'a_total',
    'up',
  ]);
});

// --- internal ---

function isLab(name: string): name is keyof typeof outputs {
  return name in outputs;
}

/** Names of metrics in a query: the words that are no function, no keyword and in no brackets. */
function metricsIn(query: string): string[] {
  const bare = query
    .replace(/"[^"]*"/g, '')
    .replace(/\{[^}]*\}/g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\b(?:by|on|without|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
  const words = bare.matchAll(/[a-zA-Z_:][a-zA-Z0-9_:]*(?!\s*\()\b(?!\s*\()/g);
  return [...words].map(([word]) => word).filter((word) => !keywords.has(word));
}

const keywords = new Set(['and', 'or', 'unless', 'sum', 'min', 'max', 'avg', 'count', 'bool']);

function cells(x = 0, y = 0, w = 0, h = 0): string[] {
  return Array.from(
    { length: w * h },
    (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`,
  );
}
