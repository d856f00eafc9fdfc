import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, clusterHindrance, flat, makeCluster, type View } from './cluster.ts';
import { controlPlanesLab } from './control-planes-lab.ts';
import type { Played } from './house.ts';
import { type Machine, until } from './machine.ts';
import { onMachines } from './on-machines.ts';

// A cluster of three servers, by the playbooks: each of them may be lost, the first one too.
const [first, second, third] = ['k8s-master-01', 'k8s-master-02', 'k8s-master-03'] as const;
const servers = [first, second, third];
const name = 'asgard-orion-cluster';
const [now, next] = ['v1.36.3+k3s1', 'v1.37.1+k3s1'] as const;

onMachines('a cluster of three servers', await clusterHindrance(), () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await makeCluster({
      lab: controlPlanesLab,
      name,
      nodes: servers,
      outside: 'proxy-01',
      releases: [now, next].map((version) => ({ version })),
    });
  });

  afterAll(() => cluster?.house.remove());

  test('is made one server at a time, and all of them vote in etcd', async () => {
    const played = await cluster.play('kubernetes');
    expect(played.code, played.said).toBe(0);
    await allReady(now);
    const again = await cluster.play('kubernetes', '--check');
    expect(again.code, again.said).toBe(0);
    expect(again.changed, again.said).toBe(0);
  });

  test('takes a lost later server back on a new machine, and works meanwhile', async () => {
    const sentinel = await on(first).writeSentinel();
    const member = await memberOf(third);
    await cluster.boot(third);
    const [played, silent] = await watched(second, () => cluster.play('kubernetes'));
    expect(played.code, played.said).toBe(0);
    expect(changes(played)).toMatchObject({ [first]: 0, [second]: 0 });
    // A computer that is busy is late once or twice; a cluster that lost its quorum stays silent.
    expect(silent).toBeLessThan(5);
    await allReady(now);
    expect(await memberOf(third)).not.toBe(member);
    expect(await on(third).sentinel()).toBe(sentinel);
  });

  test('is not begun anew by a new first server to which no other answers', async () => {
    await cluster.boot(first);
    for (const server of [second, third]) await machine(server).run('systemctl', 'stop', 'k3s');
    const patience = ['-e', 'k3s_server_peer_tries=1'];
    const played = await cluster.play('kubernetes', ...patience);
    expect(played.code).toBe(2);
    expect(flat(played)).toContain(
      `${first} has no database and no other server answers, but ${second} and ${third} were ` +
        `part of ${name}. A new cluster would begin empty`,
    );
    const alone = await cluster.play('kubernetes', `--limit=${first}`, ...patience);
    expect(alone.code).toBe(2);
    expect(flat(alone)).toContain(
      `nobody looked at ${second} and ${third} (left out by --limit, or down)`,
    );
    expect((await machine(first).run('ls', '/etc/rancher')).code).not.toBe(0);
  });

  test('takes its first server back on a new machine, which joins the others', async () => {
    for (const server of [second, third])
      await machine(server).run('systemctl', 'start', '--no-block', 'k3s');
    await until('the others', async () => (await on(third).ready()) === 'ok');
    const sentinel = await on(second).sentinel();
    const played = await cluster.play('kubernetes');
    expect(played.code, played.said).toBe(0);
    expect(changes(played)).toMatchObject({ [second]: 0, [third]: 0 });
    await allReady(now);
    expect(await on(first).sentinel()).toBe(sentinel);
  });

  test('gets a new key for its Secrets, which all servers read', async () => {
    snapshot = await on(first).takeSnapshot();
    const sentinel = await on(first).sentinel();
    const played = await cluster.play('rotate-secrets', '--tags=encryption_keys');
    expect(played.code, played.said).toBe(0);
    await allReady(now);
    for (const server of servers) expect(await on(server).sentinel()).toBe(sentinel);
  });

  test('is restored from the bucket, to a snapshot that is older than its key', async () => {
    const sentinel = await on(first).sentinel();
    await on(second).kubectl('delete', 'secret', 'sentinel');
    const played = await cluster.restore(snapshot);
    expect(played.code, played.said).toBe(0);
    await allReady(now);
    for (const server of servers) expect(await on(server).sentinel()).toBe(sentinel);
  });

  test('leaves the other servers alone where the first one does not come back', async () => {
    const before = await Promise.all(servers.map(fingerprint));
    const played = await upgrade('-e', unstartable);
    expect(played.code).toBe(2);
    expect(flat(played)).toContain(
      `${first}: k3s.service did not become healthy with what changed`,
    );
    expect(flat(played)).toContain('The earlier configuration and program are back');
    expect(changes(played)).toMatchObject({ [second]: 0, [third]: 0 });
    expect(await Promise.all(servers.map(fingerprint))).toEqual(before);
    await allReady(now);
  });

  test('is upgraded one server after the other', async () => {
    const played = await upgrade();
    expect(played.code, played.said).toBe(0);
    await allReady(next);
  });

  // --- internal ---

  let snapshot = '';
  /** One that dies is given up early: how often it may is a matter of patience. */
  const unstartable = JSON.stringify({
    k3s_server_apiserver_args: ['no-such=1'],
    k3s_node_health_restarts: 1,
  });

  const machine = (server: string): Machine => cluster.house.machine(server);
  const on = (server: string): View => cluster.on(server);
  const upgrade = (...args: string[]): Promise<Played> =>
    cluster.play('upgrade', '-e', `k3s_node_version=${next}`, ...args);

  /** Each server answers, and each is ready in this version and votes in etcd. */
  async function allReady(version: string): Promise<void> {
    await until('all nodes', async () =>
      (await on(first).nodes()).every((node) => node.ready === 'True' && node.version === version),
    );
    expect((await on(first).nodes()).map(({ name }) => name)).toEqual(servers);
    expect(await Promise.all(servers.map((server) => on(server).ready()))).toEqual(
      Array(3).fill('ok'),
    );
    expect((await voters()).map(nodeOf)).toEqual(servers);
  }

  /** Names of the members of etcd that have a vote. */
  async function voters(): Promise<string[]> {
    const tls = '/var/lib/rancher/k3s/server/tls/etcd';
    const keys = [`--cacert=${tls}/server-ca.crt`, `--cert=${tls}/client.crt`];
    const list = ['--endpoints=https://127.0.0.1:2379', ...keys, `--key=${tls}/client.key`];
    const { stdout } = await machine(second).run(
      '/opt/k3s-stand-in/etcdctl',
      ...list,
      'member',
      'list',
    );
    return stdout
      .split('\n')
      .map((line) => line.split(', '))
      .filter((member) => member.at(-1) === 'false')
      .map((member) => member[2] ?? '')
      .toSorted();
  }

  const memberOf = async (server: string): Promise<string | undefined> =>
    (await voters()).find((member) => nodeOf(member) === server);

  /** Asks a server every second while something is done: for how long it did not answer at most. */
  async function watched<T>(server: string, action: () => Promise<T>): Promise<[T, number]> {
    const end = new AbortController();
    let [silent, longest] = [0, 0];
    const watch = async () => {
      while (!end.signal.aborted) {
        silent = (await on(server).ready()) === 'ok' ? 0 : silent + 1;
        longest = Math.max(longest, silent);
        await setTimeout(1000);
      }
    };
    const [result] = await Promise.all([action().finally(() => end.abort()), watch()]);
    return [result, longest];
  }

  /** Configuration and program of a server: the same as long as nothing touches it for good. */
  async function fingerprint(server: string): Promise<string> {
    const files = 'find /etc/rancher/k3s /usr/local/bin/k3s -type f | sort | xargs sha256sum';
    return (await machine(server).run('sh', '-c', files)).stdout;
  }
});

// --- internal ---

const nodeOf = (member: string): string => member.replace(/-[0-9a-f]{8}$/, '');

/** Tasks that changed something, by machine. */
const changes = ({ said }: Played): Record<string, number> =>
  Object.fromEntries(
    [...said.matchAll(/^(\S+) +: ok=\d+ +changed=(\d+)/gm)].map(([, name, count]) => [
      name,
      Number(count),
    ]),
  );
