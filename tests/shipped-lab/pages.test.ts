import { expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { entityId } from '../../model/index.ts';
import { told } from '../../site/src/lib/page/fixtures/told.ts';
import { entityPages } from '../../site/src/lib/page/page.ts';
import { textOf } from '../../site/src/lib/page/sentence.ts';
import { ownLab } from '../own-lab.ts';

const lab = resolved(ownLab);
const pages = entityPages(lab, {
  pathOf: (file) => file.slice(file.indexOf('model/lab/')),
  playbooks: [],
  hasVault: false,
});
const pageOf = (id: string) => {
  const page = pages.get(id);
  if (!page) throw new Error(`no page of ${id}`);
  return page;
};

test('the page of atlas tells how full it is, what still fits and where its guests would go', () => {
  const { meters, topics } = pageOf('host:asgard-atlas').capacity;
  expect(meters.map(({ label, text }) => `${textOf(label)}: ${textOf(text)}`)).toEqual([
    'Cores: 14 virtual cores on 16 threads',
    'Memory: 38 GiB of 64 GiB taken, 26 GiB free',
    'Disk in atlas-bedrock: 300 GiB of 1 TiB taken, 724 GiB free',
  ]);
  expect(told(topics)).toEqual([
    'Still fits: One more guest of at most 16 cores, 22.5 GiB of memory and a disk of 724 GiB in ' +
      'atlas-bedrock. 3.2 GiB of memory is left to the host itself.',
    'Room for its guests elsewhere: All its guests fit on the others of the site. ' +
      'k8s-worker-01 fits on asgard-godzilla. ' +
      'k8s-master-01 and authentik-01 fit on asgard-prometheus. ' +
      'Backups bring back the disks of authentik-01. ' +
      'Made anew, for the backup of their cluster holds the data: k8s-worker-01 and k8s-master-01.',
  ]);
});

test('the page of prometheus says which guest would find no place, and why', () => {
  expect(told(pageOf('host:asgard-prometheus').capacity.topics)).toContain(
    'Room for its guests elsewhere: media-01 fits nowhere: ' +
      'asgard-atlas lacks disk space; asgard-godzilla lacks memory. ' +
      'k8s-worker-02 fits on asgard-godzilla. proxy-01 fits on asgard-atlas. ' +
      'Backups bring back the disks of media-01 and proxy-01. ' +
      'Made anew, for the backup of their cluster holds the data: k8s-worker-02.',
  );
});

test('the page of grafana answers on the sofa: where, needs, address, logs', () => {
  const { topics, ways, commands, source } = pageOf('service:grafana');
  expect(told(topics).slice(0, 2)).toEqual([
    'Where: Runs in asgard-orion-cluster, whose nodes run on asgard-atlas and asgard-prometheus, ' +
      'in asgard.',
    'Needs: Signs people in with authentik. Is reached through traefik. ' +
      "Can't work without prometheus.",
  ]);
  expect(ways[0]?.url).toBe('https://dash.example.com');
  expect(commands[0]?.text).toBe(
    'kubectl -n monitoring logs -l app.kubernetes.io/instance=grafana --tail=100',
  );
  expect(source?.url).toMatch(
    /^https:\/\/github\.com\/example\/homelab\/blob\/main\/model\/lab\/services\.ts#L\d+$/,
  );
});

test('who signs in with authentik, and who then can not, stands on its page', () => {
  const { topics, outage } = pageOf('service:authentik');
  expect(told(topics)).toContainEqual(
    expect.stringContaining('argo-cd, arr-stack and grafana sign people in with it.'),
  );
  expect(outage?.effects.map(({ label }) => label)).toEqual(['Loses its sign-in']);
});

test('every page of the shipped lab has its line in the model, and none shows an address', () => {
  for (const entity of lab.entities) {
    const id = entityId(entity);
    const { icon: _, ...said } = pageOf(id);
    expect(said.source?.path, id).toMatch(/^model\/lab\/\w+\.ts$/);
    expect(JSON.stringify(said), id).not.toMatch(/\b\d{1,3}(?:\.\d{1,3}){3}\b/);
  }
});
