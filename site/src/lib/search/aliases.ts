import type { EntityKind } from '../../../../model/index.ts';
import { says } from './words.ts';

/**
 * The words that people type for something whose facts, software or descriptive name say `text`.
 *
 * @example aliasesFor('identity provider') // ['login sign in …']
 */
export const aliasesFor = (text: string): string[] =>
  Object.entries(ALIASES).flatMap(([words, aliases]) => (says(text, words) ? [aliases] : []));

/** The words that people type for anything of a kind. */
export const KIND_ALIASES: { readonly [K in EntityKind]?: string } = {
  location: 'site place region datacenter house',
  host: 'server node machine hypervisor hardware box',
  vm: 'virtual machine guest server',
  lxc: 'container guest',
  'cloud-vm': 'virtual machine guest server vps instance',
  cluster: 'kubernetes k8s nodes',
  service: 'app application program software',
  vlan: 'network lan subnet',
  pool: 'disk disks drive space volume',
  dataset: 'share folder storage volume',
  bucket: 's3 object storage',
  image: 'template iso os operating system',
  zone: 'dns domain records nameserver',
  tunnel: 'internet port forward forwarding way in public',
  backup: 'restore copy recover recovery snapshot',
};

// --- internal ---

/**
 * What facts and software of the model say, or a descriptive name, and what people type for it. No
 * name of a particular lab.
 */
const ALIASES: Readonly<Record<string, string>> = {
  // Facts
  gpu: 'graphics card video nvidia cuda passthrough',
  'identity provider': 'login log sign in signin sso oidc oauth ldap password users accounts auth',
  'reverse proxy': 'ingress management pages https',
  ingress: 'reverse proxy router https certificates',
  'tunnel connector': 'internet port forward way in',
  kubernetes: 'k8s containers pods kubectl',
  'cloud vm': 'ssh way in outside',
  'on premises': 'home house local',
  aws: 'amazon cloud s3',
  'oracle cloud': 'oci',
  truenas: 'nas storage server',
  proxmox: 'pve hypervisor',
  nfs: 'share',
  // Duties and software
  adguard: 'dns ad blocker',
  ai: 'llm machine learning models ollama',
  'argo cd': 'gitops deploy deployments argocd',
  arr: 'media sonarr radarr prowlarr lidarr bazarr movies series films jellyfin plex',
  authelia: 'sso login oidc',
  authentik: 'sso login oidc ldap',
  backups: 'restore recovery copies',
  bastion: 'ssh jump host emergency',
  'cert manager': 'certificates tls ssl https lets encrypt letsencrypt acme',
  cloudflared: 'cloudflare tunnel',
  gitea: 'git code',
  grafana: 'dashboards dashboard graphs charts monitoring',
  'home assistant': 'smart home automation',
  immich: 'photos pictures',
  iot: 'smart home cameras sensors devices',
  jellyfin: 'media movies series films streaming plex',
  keycloak: 'sso login oidc ldap',
  'kube prometheus stack': 'metrics alerts alertmanager monitoring',
  management: 'admin ipmi console',
  media: 'movies series films music jellyfin plex streaming',
  nextcloud: 'files cloud calendar',
  nginx: 'web server',
  pihole: 'dns ad blocker',
  plex: 'media movies series films streaming jellyfin',
  prometheus: 'metrics alerts monitoring',
  traefik: 'ingress load balancer',
  vaultwarden: 'passwords bitwarden',
  velero: 'restore kubernetes backups',
  websites: 'web site blog homepage',
};
