import { expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import { outputsByEntity } from './outputs.ts';

const lab = resolved(smallLab);
const pathsOf = (id: string, files: Record<string, string>): string[] => {
  const outputs = Object.entries(files).map(([path, text]) => ({ path, text }));
  return (outputsByEntity(lab, outputs).get(id) ?? []).map(({ path }) => path);
};

test('an entity stands in the files that name it, those that bear its name first', () => {
  const files = { 'a.yml': 'runs: grafana', 'k8s/apps/grafana.yaml': 'kind: Application' };
  expect(pathsOf('service:grafana', files)).toEqual(['k8s/apps/grafana.yaml', 'a.yml']);
});

test('a part of a longer name is no name, and a machine is meant by its name in the house, too', () => {
  const files = {
    'longer.yml': 'a: grafana-data b: my_grafana c: grafana.example.org',
    'dns.yml': 'host: atlas.asgard.example.com',
  };
  expect(pathsOf('service:grafana', files)).toEqual([]);
  expect(pathsOf('host:asgard-atlas', files)).toEqual(['dns.yml']);
  expect(pathsOf('location:asgard', files)).toEqual([]);
});

test('pictures and documents are no files that something is made of', () => {
  expect(
    pathsOf('service:grafana', { 'a.svg': 'grafana', 'a.mmd': 'grafana', 'A.md': 'grafana' }),
  ).toEqual([]);
});
