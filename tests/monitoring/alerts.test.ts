import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { outputs } from '../../generators/k8s/fixtures/labs.ts';
import { allTexts, at, textsOf } from '../../generators/k8s/fixtures/parsed.ts';
import { neededTool } from '../../tools/index.ts';
import { faults, type Fault } from './faults.ts';
import { healthy, REST } from './world.ts';

// Prometheus itself reads the rules, and says of made-up series what it would tell people.

const promtool = await neededTool('promtool');

interface Rule {
  readonly alert: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}
interface Groups {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
}

const groupsOf = (lab: keyof typeof outputs): Groups => ({
  groups: outputs[lab]
    .filter(({ path }) => path.includes('/prometheusrule-'))
    .flatMap(({ text }) => {
      const { spec }: { spec: Groups } = parse(text);
      return spec.groups;
    }),
});
const pagesOf = (lab: keyof typeof outputs): unknown[] =>
  outputs[lab]
    .filter(({ path }) => path.includes('/configmap-dashboard-'))
    .flatMap(({ text }) =>
      allTexts(at(parse(text), 'data')).map((page): unknown => JSON.parse(page)),
    );
const alertsOf = ({ groups }: Groups): readonly Rule[] => groups.flatMap(({ rules }) => rules);
const watched = groupsOf('watched');
const names = alertsOf(watched).map(({ alert }) => alert);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-alerts-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!promtool)('promtool', () => {
  test.for(Object.keys(outputs).filter(isLab))('takes the rules of the lab: %s', async (lab) => {
    const file = write(`${lab}.yaml`, groupsOf(lab));
    expect(await answer(['check', 'rules', '--lint=all', '--lint-fatal', file])).not.toContain(
      'FAILED',
    );
  });

  test('finds nothing to tell while all is well', async () => {
    expect(await told([{ title: 'all is well', series: {}, at: 40, told: [] }])).toEqual([]);
  });

  test('tells of each fault, and of nothing else', async () => {
    expect(await told(faults)).toEqual([]);
  });

  test('has an answer to every query of a dashboard while all is well', async () => {
    const queries = textsOf(pagesOf('watched'), 'expr');
    expect(queries.length).toBeGreaterThan(15);
    const silent = queries.map((expr) => ({ alert: expr, expr: `absent(${expr})` }));
    const rules = write('queries.yaml', { groups: [{ name: 'queries', rules: silent }] });
    const file = write('answers.yaml', {
      rule_files: [rules],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '1m',
          input_series: worldAt({}, 0.5),
          alert_rule_test: queries.map((alertname) => ({ eval_time: '30m', alertname })),
        },
      ],
    });
    expect(await answer(['test', 'rules', file])).toContain('SUCCESS');
  });

  test('finds a fault that is not told, and one that is', async () => {
    const [first] = faults;
    const wrong = faults.slice(0, 2).map((fault) => ({ ...fault, told: [] }));
    expect((await told(wrong)).join('\n')).toContain(first?.told[0]?.alert);
  });
});

test('each alert has a fault that it tells of', () => {
  const found = new Set(faults.flatMap((fault) => fault.told.map(({ alert }) => alert)));
  expect([...found].toSorted()).toEqual(names.toSorted());
});

// --- internal ---

function isLab(name: string): name is keyof typeof outputs {
  return name in outputs;
}

function write(name: string, data: unknown): string {
  const path = join(folder, name.replaceAll(' ', '-'));
  writeFileSync(path, stringify(data));
  return path;
}

/** What promtool has to say, whether it is content or not. */
async function answer(args: readonly string[]): Promise<string> {
  const { all } = await execa(promtool ?? '', args, { all: true, reject: false });
  return all;
}

/** Each fault that is told otherwise than it should be; the summary alone stands for the text. */
async function told(cases: readonly Fault[]): Promise<string[]> {
  const short = {
    groups: watched.groups.map(({ name, rules }) => ({
      name,
      rules: rules.map((rule) => ({
        ...rule,
        annotations: { summary: rule.annotations['summary'] },
      })),
    })),
  };
  const rules = write('rules.yaml', short);
  // Whoever waits for days is looked at more seldom.
  const files = [...Map.groupBy(cases, ({ at = 1.5 }) => (at > 3 ? '10m' : '1m'))].map(
    ([interval, some]) =>
      write(`every-${interval}.yaml`, {
        rule_files: [rules],
        evaluation_interval: interval,
        tests: some.map(asTest),
      }),
  );
  const text = await answer(['test', 'rules', ...files]);
  return text.includes('FAILED') || !text.includes('SUCCESS') ? [text] : [];
}

/** The healthy world, but for some series, until so many hours have passed. */
const worldAt = (series: Fault['series'], hours: number) =>
  Object.entries({ ...healthy, ...series }).flatMap(([name, values]) =>
    values === undefined
      ? []
      : [{ series: name, values: values.replace(REST, String(60 * hours)) }],
  );

const asTest = ({ title, series, at = 1.5, told }: Fault) => ({
  name: title,
  interval: '1m',
  input_series: worldAt(series, at),
  alert_rule_test: names.map((alertname) => ({
    eval_time: `${60 * at}m`,
    alertname,
    exp_alerts: told
      .filter(({ alert }) => alert === alertname)
      .map(({ labels, summary }) => ({ exp_labels: labels, exp_annotations: { summary } })),
  })),
});
