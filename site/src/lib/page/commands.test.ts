import { expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import { plannedWorker, proxy, worker } from '../../../../generators/fixtures/small-lab/guests.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import {
  grafana,
  nginxProxy,
  traefik,
} from '../../../../generators/fixtures/small-lab/services.ts';
import type { Entity } from '../../../../model/index.ts';
import { commandsOf } from './commands.ts';

const lab = resolved(smallLab);
const commands = (entity: Entity, playbooks: readonly string[] = []): string[] =>
  commandsOf(lab, entity, playbooks).map(({ text }) => text);

test('a machine is signed in to by its name, with the account that it has', () => {
  expect(commands(worker)).toContain('ssh off@k8s-worker-01.asgard.example.com');
  expect(commands(proxy)).toContain('ssh root@proxy-01.asgard.example.com');
});

test('a playbook is offered only if there is one', () => {
  expect(commands(worker).filter((text) => text.startsWith('ansible-playbook'))).toEqual([]);
  expect(commands(worker, ['ansible/site.yml'])).toContain(
    'ansible-playbook -i ansible/inventory/hosts.yml ansible/site.yml -l k8s-worker-01',
  );
});

test('the pods of a service are found by the label that its chart gives them', () => {
  expect(commands(grafana)[0]).toBe(
    'kubectl -n grafana logs -l app.kubernetes.io/instance=grafana --tail=100',
  );
  expect(commands(traefik)[0]).toContain('instance=traefik-traefik');
});

test('a service on a machine has the commands of the machine, and what is planned has none', () => {
  expect(commands(nginxProxy)).toEqual(commands(proxy));
  expect(commands(plannedWorker)).toEqual([]);
});
