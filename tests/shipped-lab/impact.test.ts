import { describe, expect, test } from 'vitest';
import { impactOf } from '../../model/index.ts';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { ownLab } from '../own-lab.ts';
import { told } from '../told.ts';

const hosts = 'asgard-atlas, asgard-godzilla, asgard-prometheus';
const vlans =
  'acheron-management-vlan, bifrost-iot-vlan, phlegethon-storage-vlan, ' +
  'rubicon-applications-vlan, styx-servers-vlan';
const inCluster =
  'argo-cd, arr-stack, blackbox-exporter, cert-manager, cloudflared, grafana, prometheus, traefik, velero, websites';
const onInternet = `${hosts}, arr-stack, authentik, grafana, websites`;
const clientsOfAuthentik = `${hosts}, argo-cd, arr-stack, grafana`;
const headless = 'what runs goes on, nothing heals or changes';

const wanted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  asgard: {
    'stops: stands in asgard': `${hosts}, ${vlans}`,
    'stops: runs on asgard-godzilla': 'ai-workbench-01',
    'stops: runs on asgard-atlas': 'authentik-01, k8s-master-01, k8s-worker-01',
    'stops: runs on asgard-prometheus': 'k8s-worker-02, media-01, proxy-01',
    'stops: lies on asgard-atlas': 'atlas-bedrock',
    'stops: lies on asgard-godzilla': 'godzilla-bedrock',
    'stops: lies on asgard-prometheus': 'prometheus-bedrock',
    'stops: has no node left that takes workloads': 'asgard-orion-cluster',
    'stops: runs on authentik-01': 'authentik',
    'stops: runs on proxy-01': 'nginx-proxy',
    'stops: runs in asgard-orion-cluster': inCluster,
    'stops: is held open by cloudflared': 'asgard-tunnel',
    'stops: runs on ai-workbench-01': 'ollama',
    'stops: runs on media-01': 'jellyfin',
  },
  babylon: {
    'stops: stands in babylon': 'homelab-babylon-backups-storage',
    'loses-backup: is copied to homelab-babylon-backups-storage':
      'authentik-01, media-01, proxy-01, asgard-orion-cluster',
  },
  coruscant: {
    'stops: stands in coruscant': 'bastion-01',
  },
  wano: {
    'stops: stands in wano': 'wano-zunesha, sanzu-storage-vlan',
    'stops: lies on wano-zunesha': 'zunesha-mantle',
    'stops: lies on zunesha-mantle': 'mantle-k8s-volumes, mantle-media, mantle-proxmox-backups',
    'limps: mounts mantle-proxmox-backups': hosts,
    'limps: makes volumes in mantle-k8s-volumes': 'asgard-orion-cluster',
  },
  'asgard-atlas': {
    'stops: runs on asgard-atlas': 'authentik-01, k8s-master-01, k8s-worker-01',
    'stops: lies on asgard-atlas': 'atlas-bedrock',
    [`limps: has 0 of 1 control-plane nodes and 1 of 2 workers left: ${headless}`]:
      'asgard-orion-cluster',
    'limps: may have run on k8s-worker-01, and nothing starts it elsewhere':
      'argo-cd, blackbox-exporter, cert-manager, cloudflared, traefik, velero, websites',
    'limps: may have its data on the disk of k8s-worker-01': 'arr-stack, grafana, prometheus',
    'stops: runs on authentik-01': 'authentik',
    'loses-sign-in: signs in with authentik':
      'asgard-godzilla, asgard-prometheus, argo-cd, arr-stack, grafana',
  },
  'asgard-godzilla': {
    'stops: runs on asgard-godzilla': 'ai-workbench-01',
    'stops: lies on asgard-godzilla': 'godzilla-bedrock',
    'stops: runs on ai-workbench-01': 'ollama',
  },
  'asgard-prometheus': {
    'stops: runs on asgard-prometheus': 'k8s-worker-02, media-01, proxy-01',
    'stops: lies on asgard-prometheus': 'prometheus-bedrock',
    'limps: has 1 of 2 workers left': 'asgard-orion-cluster',
    'limps: may have its data on the disk of k8s-worker-02': 'arr-stack, grafana, prometheus',
    'stops: runs on proxy-01': 'nginx-proxy',
    'loses-way-in: has its page behind nginx-proxy': 'asgard-atlas, asgard-godzilla',
    'stops: runs on media-01': 'jellyfin',
  },
  'wano-zunesha': {
    'stops: lies on wano-zunesha': 'zunesha-mantle',
    'stops: lies on zunesha-mantle': 'mantle-k8s-volumes, mantle-media, mantle-proxmox-backups',
    'limps: mounts mantle-proxmox-backups': hosts,
    'limps: makes volumes in mantle-k8s-volumes': 'asgard-orion-cluster',
  },
  'authentik-01': {
    'stops: runs on authentik-01': 'authentik',
    'loses-sign-in: signs in with authentik': clientsOfAuthentik,
  },
  'k8s-master-01': {
    [`limps: has 0 of 1 control-plane nodes left: ${headless}`]: 'asgard-orion-cluster',
  },
  'k8s-worker-01': {
    'limps: has 1 of 2 workers left': 'asgard-orion-cluster',
    'limps: may have its data on the disk of k8s-worker-01': 'arr-stack, grafana, prometheus',
  },
  'k8s-worker-02': {
    'limps: has 1 of 2 workers left': 'asgard-orion-cluster',
    'limps: may have its data on the disk of k8s-worker-02': 'arr-stack, grafana, prometheus',
  },
  'ai-workbench-01': {
    'stops: runs on ai-workbench-01': 'ollama',
  },
  'media-01': {
    'stops: runs on media-01': 'jellyfin',
  },
  'proxy-01': {
    'stops: runs on proxy-01': 'nginx-proxy',
    'loses-way-in: has its page behind nginx-proxy': hosts,
  },
  'asgard-orion-cluster': {
    'stops: runs in asgard-orion-cluster': inCluster,
    'loses-way-in: is reached through traefik': 'authentik, jellyfin',
    'stops: is held open by cloudflared': 'asgard-tunnel',
    'loses-way-in: is reached from the internet through asgard-tunnel': hosts,
    "loses-sign-in: signs in with authentik, which can't be reached": hosts,
  },
  authentik: {
    'loses-sign-in: signs in with authentik': clientsOfAuthentik,
  },
  cloudflared: {
    'stops: is held open by cloudflared': 'asgard-tunnel',
    'loses-way-in: is reached from the internet through asgard-tunnel': onInternet,
  },
  'nginx-proxy': {
    'loses-way-in: has its page behind nginx-proxy': hosts,
  },
  prometheus: {
    'stops: needs prometheus': 'grafana',
  },
  traefik: {
    'loses-way-in: is reached through traefik':
      'argo-cd, arr-stack, authentik, grafana, jellyfin, websites',
    "loses-sign-in: signs in with authentik, which can't be reached": hosts,
  },
  'acheron-management-vlan': {
    'loses-way-in: is managed over acheron-management-vlan': hosts,
    'limps: has acheron-management-vlan as one of its 2 networks': 'proxy-01',
  },
  'phlegethon-storage-vlan': {
    'limps: has phlegethon-storage-vlan as one of its 2 networks': hosts,
  },
  'rubicon-applications-vlan': {
    'limps: has rubicon-applications-vlan as one of its 2 networks':
      'k8s-master-01, k8s-worker-01, k8s-worker-02',
    'stops: has no network but rubicon-applications-vlan': 'media-01',
    'stops: runs on media-01': 'jellyfin',
  },
  'sanzu-storage-vlan': {
    'limps: reaches mantle-proxmox-backups over sanzu-storage-vlan': hosts,
    'loses-way-in: is managed over sanzu-storage-vlan': 'wano-zunesha',
    'limps: reaches mantle-k8s-volumes over sanzu-storage-vlan': 'asgard-orion-cluster',
    'loses-way-in: is served over sanzu-storage-vlan':
      'mantle-k8s-volumes, mantle-media, mantle-proxmox-backups',
  },
  'styx-servers-vlan': {
    'stops: has no network but styx-servers-vlan': 'ai-workbench-01, authentik-01',
    'stops: is reached over styx-servers-vlan, the first of its 2 networks':
      'k8s-master-01, k8s-worker-01, k8s-worker-02, proxy-01',
    'stops: has no node left that takes workloads': 'asgard-orion-cluster',
    'stops: runs on authentik-01': 'authentik',
    'stops: runs on proxy-01': 'nginx-proxy',
    'loses-way-in: has its page behind nginx-proxy': hosts,
    'loses-sign-in: signs in with authentik': hosts,
    'stops: runs in asgard-orion-cluster': inCluster,
    'stops: is held open by cloudflared': 'asgard-tunnel',
    'stops: runs on ai-workbench-01': 'ollama',
    'loses-way-in: is reached through traefik': 'jellyfin',
  },
  'atlas-bedrock': {
    'stops: has a disk in atlas-bedrock': 'authentik-01, k8s-master-01, k8s-worker-01',
    [`limps: has 0 of 1 control-plane nodes and 1 of 2 workers left: ${headless}`]:
      'asgard-orion-cluster',
    'limps: may have run on k8s-worker-01, and nothing starts it elsewhere':
      'argo-cd, blackbox-exporter, cert-manager, cloudflared, traefik, velero, websites',
    'limps: may have its data on the disk of k8s-worker-01': 'arr-stack, grafana, prometheus',
    'stops: runs on authentik-01': 'authentik',
    'loses-sign-in: signs in with authentik': clientsOfAuthentik,
  },
  'godzilla-bedrock': {
    'stops: has a disk in godzilla-bedrock': 'ai-workbench-01',
    'stops: runs on ai-workbench-01': 'ollama',
  },
  'prometheus-bedrock': {
    'stops: has a disk in prometheus-bedrock': 'k8s-worker-02, media-01, proxy-01',
    'limps: has 1 of 2 workers left': 'asgard-orion-cluster',
    'limps: may have its data on the disk of k8s-worker-02': 'arr-stack, grafana, prometheus',
    'stops: runs on proxy-01': 'nginx-proxy',
    'loses-way-in: has its page behind nginx-proxy': hosts,
    'stops: keeps its data in prometheus-bedrock': 'jellyfin',
  },
  'zunesha-mantle': {
    'stops: lies on zunesha-mantle': 'mantle-k8s-volumes, mantle-media, mantle-proxmox-backups',
    'limps: mounts mantle-proxmox-backups': hosts,
    'limps: makes volumes in mantle-k8s-volumes': 'asgard-orion-cluster',
  },
  'mantle-k8s-volumes': {
    'limps: makes volumes in mantle-k8s-volumes': 'asgard-orion-cluster',
  },
  'mantle-media': {
    'limps: makes volumes in mantle-media': 'asgard-orion-cluster',
  },
  'mantle-proxmox-backups': {
    'limps: mounts mantle-proxmox-backups': hosts,
  },
  'homelab-babylon-backups-storage': {
    'loses-backup: is copied to homelab-babylon-backups-storage':
      'authentik-01, media-01, proxy-01, asgard-orion-cluster',
  },
  'example.com': {
    'stops: is reached through example.com': 'asgard-tunnel',
    'loses-way-in: is reached from the internet through asgard-tunnel': onInternet,
  },
  'asgard-tunnel': {
    'loses-way-in: is reached from the internet through asgard-tunnel': onInternet,
  },
  'lxc-media-01-weekly': {
    'loses-backup: is copied by lxc-media-01-weekly': 'media-01',
  },
  'lxc-proxy-01-weekly': {
    'loses-backup: is copied by lxc-proxy-01-weekly': 'proxy-01',
  },
  'pool-zunesha-mantle-weekly': {
    'loses-backup: is copied by pool-zunesha-mantle-weekly': 'zunesha-mantle',
  },
  'cluster-asgard-orion-cluster-daily': {
    'loses-backup: is copied by cluster-asgard-orion-cluster-daily': 'asgard-orion-cluster',
  },
  velero: {
    'loses-backup: is copied by velero': 'asgard-orion-cluster',
  },
  'vm-authentik-01-daily': {
    'loses-backup: is copied by vm-authentik-01-daily': 'authentik-01',
  },
};

const lab = resolved(ownLab);

describe('what happens in the shipped lab without', () => {
  test.for(lab.entities.map((entity) => [entity.name, entity] as const))('%s', ([name, entity]) => {
    expect(told(impactOf(lab, entity))).toEqual(wanted[name] ?? {});
  });
});

test('without atlas the shipped lab has these left, as if nothing had happened', () => {
  const atlas = lab.hosts.find(({ name }) => name === 'asgard-atlas');
  expect(atlas && impactOf(lab, atlas).unharmed.map(({ name }) => name)).toEqual([
    'ai-workbench-01',
    'k8s-worker-02',
    'media-01',
    'proxy-01',
    'bastion-01',
    'jellyfin',
    'nginx-proxy',
    'ollama',
    'homelab-babylon-backups-storage',
  ]);
});
