import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Lab } from '../../model/index.ts';
import { neededTool } from '../../tools/index.ts';
import { ansibleFolder } from './ansible-folder.ts';
import { type Hindrance, hindrance } from './can-boot.ts';
import { furnish, unlikeReal } from './furniture.ts';
import { type House, makeHouse, type Played } from './house.ts';
import { bucketServer } from './k3s/bucket.ts';
import { furnishPrograms, innerPrograms, type Release, writeReleases } from './k3s/releases.ts';

/** A cluster in a house, and what lies outside of it: the releases of k3s and the bucket. */
export interface Cluster {
  readonly house: House;
  /** Folder of its snapshots in the bucket. */
  readonly snapshots: string;
  /** Starts a node with an empty disk; also in place of one that runs. */
  readonly boot: (node: string) => Promise<void>;
  /** Runs a playbook for what runs. One that fails says what k3s said, too. */
  readonly play: (playbook: string, ...args: string[]) => Promise<Played>;
  readonly restore: (snapshot: string) => Promise<Played>;
  /** The cluster as one of its servers sees it. */
  readonly on: (server: string) => View;
}

export interface View {
  readonly kubectl: (...args: string[]) => Promise<string>;
  /** `ok` where the API is. */
  readonly ready: () => Promise<string>;
  readonly nodes: () => Promise<Node[]>;
  /** Writes a word that nobody could have guessed or left over, as a Secret. */
  readonly writeSentinel: () => Promise<string>;
  readonly sentinel: () => Promise<string>;
  /** Name of a snapshot that lies in the bucket and no longer on the machine. */
  readonly takeSnapshot: () => Promise<string>;
}

export interface Node {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly version: string;
  readonly ready: string | undefined;
}

export interface ClusterOptions {
  readonly lab: Lab;
  /** Name of the cluster in the lab. */
  readonly name: string;
  readonly nodes: readonly string[];
  /** Machine that plays what lies outside. */
  readonly outside: string;
  readonly releases: readonly Release[];
}

/** Why no cluster can be made here. */
export async function clusterHindrance(): Promise<Hindrance | undefined> {
  if (programs && versitygw !== undefined) return hindrance();
  return { why: 'run npm run tools', curable: true };
}

/** Boots the nodes, and serves the bucket with the key that the vault has for the cluster. */
export async function makeCluster(options: ClusterOptions): Promise<Cluster> {
  const { lab, name, nodes, outside } = options;
  const house = await makeHouse({
    lab,
    guests: join(import.meta.dirname, 'lxc-configs'),
    machines: [outside],
    ansible: await ansibleFolder(),
    furnish,
    extra: unlikeReal,
  });
  const { bucket, variables } = await startOutside(house, options);
  const told = join(house.checkout, 'outside.json');
  await writeFile(told, JSON.stringify(variables));

  const cluster: Cluster = {
    house,
    snapshots: join(bucket, 'cluster', name, 'etcd'),
    boot: async (node) => furnishPrograms((await house.boot(node)).root, programs ?? []),
    play: async (playbook, ...args) => {
      const played = await house.play(playbook, `--extra-vars=@${told}`, ...args);
      if (played.code === 0) return played;
      const journal = ['journalctl', '--unit=k3s*', '--lines=15', '--output=cat'] as const;
      const said = nodes.map(async (node) => (await house.machine(node).run(...journal)).said);
      return { ...played, said: [played.said, ...(await Promise.all(said))].join('\n\n') };
    },
    restore: (snapshot) =>
      cluster.play(
        'restore-cluster',
        `--extra-vars=restore_cluster_confirm=${name}`,
        `--extra-vars=restore_cluster_snapshot=${snapshot}`,
      ),
    on: (server) => viewOf(cluster, server),
  };
  try {
    for (const node of nodes) await cluster.boot(node);
  } catch (error) {
    await house.remove();
    throw error;
  }
  return cluster;
}

/** What a playbook said, with its line breaks and their indentation as one space. */
export const flat = ({ said }: Played): string => said.replaceAll(/\s+/g, ' ');

// --- internal ---

const programs = await innerPrograms();
const versitygw = await neededTool('versitygw');
const ports = { releases: 8600, bucket: 7070 };
const snapshotsOnMachine = '/var/lib/rancher/k3s/server/db/snapshots';

/** The parts of the vault that the bucket is made of. */
const vaultSchema = z.looseObject({
  vault_aws: z.looseObject({ region: z.string() }),
  vault_s3_writers: z.record(
    z.string(),
    z.record(z.string(), z.object({ access_key_id: z.string(), secret_access_key: z.string() })),
  ),
});

const nodeSchema = z.object({
  metadata: z.object({ name: z.string(), labels: z.record(z.string(), z.string()) }),
  status: z.object({
    nodeInfo: z.object({ kubeletVersion: z.string() }),
    conditions: z.array(z.object({ type: z.string(), status: z.string() })),
  }),
});

/** Serves the releases and the bucket, with the key that the vault has for the cluster. */
async function startOutside(house: House, { name: cluster, outside, releases }: ClusterOptions) {
  const { root, run } = house.machine(outside);
  const vaultFile = join(house.checkout, 'ansible/inventory/group_vars/all/vault.yml');
  const vault = vaultSchema.parse(parse(await readFile(vaultFile, 'utf8')));
  const writer = `cluster-${cluster}`;
  const [name, writers] =
    Object.entries(vault.vault_s3_writers).find(([, found]) => writer in found) ?? [];
  const key = writers?.[writer];
  if (name === undefined || !key) throw new Error(`the vault has no key for ${writer}`);
  const bucket = join(root, 'srv/objects', name);
  await mkdir(bucket, { recursive: true });
  await writeReleases(join(root, 'srv/releases'), releases);
  await execa('cp', [versitygw ?? '', join(root, 'opt/versitygw')]);
  const server = bucketServer({
    folder: '/srv/objects',
    port: ports.bucket,
    region: vault.vault_aws.region,
    accessKey: key.access_key_id,
    secretKey: key.secret_access_key,
  });
  const settings = Object.entries(server.env).map(
    ([variable, value]) => `--setenv=${variable}=${value}`,
  );
  await run('systemd-run', '--unit=objects', ...settings, '/opt/versitygw', ...server.args);
  const serve = ['-m', 'http.server', '--directory=/srv/releases', `${ports.releases}`];
  await run('systemd-run', '--unit=releases', 'python3', ...serve);
  const address = (await run('hostname', '-I')).stdout.split(' ')[0];
  const s3 = {
    bucket: '{{ k3s_server_snapshots.bucket }}',
    folder: '{{ k3s_server_snapshots.folder }}',
    region: '{{ k3s_server_snapshots.region }}',
    endpoint: `${address}:${ports.bucket}`,
    insecure: true,
    access_key_id: '{{ k3s_server_snapshots.access_key_id }}',
    secret_access_key: '{{ k3s_server_snapshots.secret_access_key }}',
  };
  return {
    bucket,
    variables: { k3s_node_source: `http://${address}:${ports.releases}`, k3s_server_s3: s3 },
  };
}

function viewOf({ house, snapshots }: Cluster, server: string): View {
  const k3s = (...args: string[]) => house.machine(server).run('/usr/local/bin/k3s', ...args);
  const view: View = {
    kubectl: async (...args) => (await k3s('kubectl', ...args)).stdout,
    ready: () => view.kubectl('get', '--raw=/readyz'),
    nodes: async () => {
      const listed: unknown = JSON.parse(await view.kubectl('get', 'nodes', '--output=json'));
      return z
        .object({ items: z.array(nodeSchema) })
        .parse(listed)
        .items.map(({ metadata, status }) => ({
          ...metadata,
          version: status.nodeInfo.kubeletVersion,
          ready: status.conditions.find(({ type }) => type === 'Ready')?.status,
        }));
    },
    writeSentinel: async () => {
      const word = `${Date.now()}-${process.pid}`;
      await view.kubectl('delete', 'secret', 'sentinel', '--ignore-not-found');
      const literal = `--from-literal=word=${word}`;
      await view.kubectl('create', 'secret', 'generic', 'sentinel', literal);
      if ((await view.sentinel()) !== word) throw new Error(`${server} did not keep the sentinel`);
      return word;
    },
    sentinel: async () => {
      const found = await view.kubectl('get', 'secret', 'sentinel', '-o=jsonpath={.data.word}');
      return Buffer.from(found, 'base64').toString();
    },
    takeSnapshot: async () => {
      const saved = await k3s('etcd-snapshot', 'save');
      const name = /Snapshot (\S+) saved/.exec(saved.said)?.[1];
      if (saved.code !== 0 || name === undefined) throw new Error(saved.said);
      if (!(await readdir(snapshots)).includes(name))
        throw new Error(`${name} is not in the bucket`);
      await house.machine(server).run('rm', '-r', snapshotsOnMachine);
      return name;
    },
  };
  return view;
}
