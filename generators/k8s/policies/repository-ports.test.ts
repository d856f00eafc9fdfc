import { expect, test } from 'vitest';
import { labs } from '../fixtures/labs.ts';
import { contextOf } from '../context.ts';
import { repositoryPorts } from './repository-ports.ts';

const lab = labs['two clusters'];
const [cluster] = lab.clusters;

test.each([
  ['https://example.com/lab.git', [443]],
  ['https://git.example.com:3000/lab.git', [3000, 443]],
])('of a lab in %s', (repository, expected) => {
  const context = cluster && contextOf({ ...lab, repository }, cluster, []);
  expect(context && repositoryPorts(context)).toEqual(expected);
});

test.each([
  ['http://charts.example.com', 80],
  ['http://charts.example.com:8080/stable', 8080],
  ['ghcr.io/example/charts', 443],
  ['registry.example.com:5000/charts', 5000],
  ['oci://registry.example.com:5000/charts', 5000],
])('of a chart in %s', (repository, expected) => {
  const context = cluster && contextOf(lab, cluster, []);
  const [service] = context?.services ?? [];
  const chart = { repository, name: 'any', version: '1.0.0' };
  const services = service ? [{ ...service, chart }] : [];
  expect(context && repositoryPorts({ ...context, services })).toEqual(
    [443, expected].filter((port, index, all) => all.indexOf(port) === index),
  );
});
