import { describe, expect, test } from 'vitest';
import { fieldFindings } from '../diagnostics/index.ts';
import {
  defineBucket,
  defineCluster,
  defineHost,
  defineImage,
  defineService,
  defineVm,
} from '../kinds/index.ts';
import { asgard, atlas, atlasBedrock, babylon, debian, styx } from '../rules/fixtures/_base.ts';
import { gib } from './index.ts';

const guest = {
  host: atlas,
  vmId: 1111,
  cores: 2,
  memory: gib(8),
  image: debian,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};
const vm = (fields: object) => defineVm({ ...guest, name: 'k8s-worker-01', ...fields });
const told = (entity: object) =>
  fieldFindings(entity).map(({ rule, message, help }) => `${rule}: ${message} | ${help}`);

describe('a wrong value', () => {
  test('as a size', () => {
    expect([gib(-24), gib(0), gib(64.3), 64, undefined].flatMap((memory) => told(vm({ memory }))))
      .toMatchInlineSnapshot(`
      [
        "invalid-field: vm 'k8s-worker-01': 'memory' must be a size of more than 0, such as gib(8), not -24 GiB | write a size of more than 0, such as gib(8)",
        "invalid-field: vm 'k8s-worker-01': 'memory' must be a size of more than 0, such as gib(8), not 0 MiB | write a size of more than 0, such as gib(8)",
        "invalid-field: vm 'k8s-worker-01': 'memory' must be a size in whole mebibytes, such as gib(8), not 64.3 GiB | write a size in whole mebibytes, such as gib(8)",
        "invalid-field: vm 'k8s-worker-01': 'memory' must be a size such as gib(8), not 64 | write a size such as gib(8)",
        "missing-field: vm 'k8s-worker-01' has no 'memory' | add 'memory': a size such as gib(8)",
      ]
    `);
  });

  test('examples in the text are not offered, words of the schema are', () => {
    const gpu = {
      name: 'rtx',
      device: '10DE:2704',
      subsystem: '1043:889a',
      path: '0000:01:00',
      iommuGroup: 1,
    };
    const host = {
      name: 'asgard-zunesha',
      location: asgard,
      platform: 'Proxmos',
      cores: 8,
      memory: gib(8),
      gpus: [gpu],
    } as const;
    // @ts-expect-error the compiler says so too
    expect(told(defineHost(host))).toMatchInlineSnapshot(`
      [
        "invalid-field: host 'asgard-zunesha': 'platform' must be one of 'proxmox', 'truenas', not 'Proxmos' | did you mean 'proxmox'?",
        "invalid-field: host 'asgard-zunesha': 'gpus[0].device' must be a PCI id such as '10de:2684', not '10DE:2704' | did you mean '10de:2704'?",
      ]
    `);
    const volumes = [
      { purpose: 'data', data: 'files', size: gib(1), path: 'srv/medien', on: 'locla' },
    ];
    const expose = { hostname: 'dash', via: atlas, auth: 'nono' };
    const service = {
      name: 'grafana',
      runsOn: vm({}),
      image: { repository: 'a/b', tag: 'latest' },
      volumes,
      expose,
    };
    // @ts-expect-error
    expect(told(defineService(service))).toMatchInlineSnapshot(`
      [
        "invalid-field: service 'grafana': 'image.tag' must be an exact tag such as '13.2.0', not 'latest' | write an exact tag such as '13.2.0'",
        "invalid-field: service 'grafana': 'expose.auth' must be 'none', 'own' (its own sign-in) or { mode: 'forward' | 'oidc', by: <identity provider> }, not 'nono' | did you mean 'none'?",
        "invalid-field: service 'grafana': 'expose.via' must be what defineService(…) returned, not host 'asgard-atlas' | name the constant that holds what defineService(…) returned",
        "invalid-field: service 'grafana': 'volumes[0].on' must be 'local', a storage pool or a dataset, not 'locla' | did you mean 'local'?",
        "invalid-field: service 'grafana': 'volumes[0].path' must be an absolute path such as '/srv/media', not 'srv/medien' | did you mean '/srv/medien'?",
      ]
    `);
  });

  test('as a template, which Ansible or Helm would evaluate, or as several lines', () => {
    const chart = { repository: 'https://example.com/charts ${x}', name: ' ', version: '1.0.0' };
    const volume = {
      purpose: 'data',
      data: 'files',
      size: gib(1),
      expendable: 'See {{ there }}.',
    } as const;
    const volumes = [
      { ...volume, path: '/srv/{{ who }}' },
      { ...volume, purpose: 'a\nb' },
    ];
    const description = 'Prose may say {{ what }} it likes,\neven in two lines.';
    const service = { name: 'grafana', runsOn: vm({}), description, chart, volumes } as const;
    expect(told(defineService(service))).toMatchInlineSnapshot(`
      [
        "invalid-field: service 'grafana': 'chart.repository' must be a Helm repository, without '\${' (it begins a template), not 'https://example.com/charts \${x}' | write a Helm repository, without '\${' (it begins a template)",
        "invalid-field: service 'grafana': 'chart.name' must be the name of a chart, and not only blanks, not ' ' | write the name of a chart, and not only blanks",
        "invalid-field: service 'grafana': 'volumes[0].path' must be an absolute path such as '/srv/media', without '{{' (it begins a template), not '/srv/{{ who }}' | write an absolute path such as '/srv/media', without '{{' (it begins a template)",
        "invalid-field: service 'grafana': 'volumes[1].purpose' must be one word such as 'config', in one line without control characters, not 'a
      b' | write one word such as 'config', in one line without control characters",
      ]
    `);
    const url = 'https://example.com/{% if %}.qcow2';
    expect(told(defineImage({ name: 'tpl-debian-13-2026-09-28', type: 'cloud-image', url })))
      .toMatchInlineSnapshot(`
      [
        "invalid-field: image 'tpl-debian-13-2026-09-28': 'url' must be an https address of a dated file, without '{%' (it begins a template), not 'https://example.com/{% if %}.qcow2' | write an https address of a dated file, without '{%' (it begins a template)",
      ]
    `);
  });

  test('as the release of a cluster', () => {
    const control = vm({ name: 'k8s-master-01' });
    const cluster = (version: string) =>
      told(
        defineCluster({
          name: 'asgard-orion-cluster',
          location: asgard,
          controlPlane: [control],
          version,
        }),
      );
    expect(['1.36.3', 'v1.36', 'latest', 'v1.36.3+rke2r1'].flatMap(cluster)).toMatchInlineSnapshot(`
      [
        "invalid-field: cluster 'asgard-orion-cluster': 'version' must be a release of k3s such as 'v1.36.3+k3s1', not '1.36.3' | write a release of k3s such as 'v1.36.3+k3s1'",
        "invalid-field: cluster 'asgard-orion-cluster': 'version' must be a release of k3s such as 'v1.36.3+k3s1', not 'v1.36' | write a release of k3s such as 'v1.36.3+k3s1'",
        "invalid-field: cluster 'asgard-orion-cluster': 'version' must be a release of k3s such as 'v1.36.3+k3s1', not 'latest' | write a release of k3s such as 'v1.36.3+k3s1'",
        "invalid-field: cluster 'asgard-orion-cluster': 'version' must be a release of k3s such as 'v1.36.3+k3s1', not 'v1.36.3+rke2r1' | write a release of k3s such as 'v1.36.3+k3s1'",
      ]
    `);
    expect(cluster('v1.36.3+k3s1')).toEqual([]);
  });

  test('a repair never shows what belongs into the vault', () => {
    const volumes = [{ purpose: 'data', data: 'files', size: gib(1), path: '192.0.2.7:/srv' }];
    // @ts-expect-error
    const grafana = defineService({ name: 'grafana', runsOn: vm({}), volumes });
    expect(told(grafana).join('')).not.toContain('192.0.2.7');
  });
});

test('one thing where a list belongs', () => {
  expect([...told(vm({ networks: styx })), ...told(vm({ networks: atlas }))]).toEqual([
    "invalid-field: vm 'k8s-worker-01': 'networks' must be a list of VLANs, " +
      "not vlan 'styx-servers-vlan' | put it into a list: networks: [ … ]",
    "invalid-field: vm 'k8s-worker-01': 'networks' must be a list of VLANs, " +
      "not host 'asgard-atlas' | write a list of VLANs",
  ]);
});

describe('a reference that is none', () => {
  test('a name in quotes, nothing at all, and nothing in a list', () => {
    const expose = { hostname: 'dash', via: null, auth: 'none' } as const;
    // @ts-expect-error
    const service = defineService({ name: 'grafana', runsOn: vm({}), expose });
    expect([
      ...told(vm({ host: 'asgard-atlas', networks: [styx, undefined] })),
      ...told(service),
    ]).toEqual([
      "invalid-field: vm 'k8s-worker-01': 'host' must be what defineHost(…) returned, not 'asgard-atlas' | write no name in quotes: name the constant that holds what defineHost(…) returned",
      "invalid-field: vm 'k8s-worker-01': 'networks[1]' must be what defineVlan(…) returned, not nothing | remove it, or look why it has no value when this line runs: is it exported under this name?",
      "invalid-field: service 'grafana': 'expose.via' must be what defineService(…) returned, not null | name the constant that holds what defineService(…) returned",
    ]);
  });
});

describe('a copy of an entity', () => {
  test('in a field', () => {
    expect(
      told(
        vm({
          host: { ...atlas, name: 'asgard-loki' },
          disks: [{ pool: { ...atlasBedrock }, size: gib(1) }],
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "invalid-field: vm 'k8s-worker-01': 'host' must be what defineHost(…) returned, not a copy with the name of host 'asgard-loki' | write defineHost({ … }) with its fields: what is copied with { ...other } was not declared, and is not part of the lab",
        "invalid-field: vm 'k8s-worker-01': 'disks[0].pool' must be a storage pool or a dataset, not a copy with the name of pool 'atlas-bedrock' | write defineStoragePool({ … }) with its fields: what is copied with { ...other } was not declared, and is not part of the lab",
      ]
    `);
  });

  test('as the fields of another one', () => {
    const other = vm({});
    const name: string = 'k8s-worker-03'; // as one that a loop makes
    const copy = defineVm({ ...other, name, vmId: 1113 });
    expect(told(copy)).toMatchInlineSnapshot(`
      [
        "unknown-field: vm 'k8s-worker-03' is given a 'kind', which comes from a spread of another entity | leave it out: write the fields, or share a plain object of them (const common = { host: atlas, cores: 2 })",
      ]
    `);
    expect(copy).toMatchObject({
      kind: 'vm',
      name: 'k8s-worker-03',
      status: 'active',
      onBoot: true,
    });
  });
});

describe('a field that there is not', () => {
  test('costs the entity nothing, and stays for whoever looks for secrets', () => {
    const bucket = {
      name: 'homelab-babylon-backups-storage',
      location: babylon,
      lokDays: 3,
    } as const;
    expect(defineBucket(bucket)).toEqual({
      kind: 'bucket',
      status: 'active',
      versioning: true,
      keepNoncurrentDays: 30,
      ...bucket,
    });
    const disks = [{ pool: atlasBedrock, size: gib(20), siz: 'x' }];
    const nested = vm({ disks });
    expect(nested.disks).toEqual([{ ...disks[0], backup: true }]);
    expect(told(nested)).toEqual([
      "unknown-field: vm 'k8s-worker-01' has no field 'disks[0].siz' | did you mean 'size'?",
    ]);
  });

  test('beside a wrong one: each is told once', () => {
    expect(told(vm({ descripton: 'x', cores: 0 })).map((line) => line.slice(0, 60)))
      .toMatchInlineSnapshot(`
      [
        "invalid-field: vm 'k8s-worker-01': 'cores' must be a whole n",
        "unknown-field: vm 'k8s-worker-01' has no field 'descripton' ",
      ]
    `);
  });
});
