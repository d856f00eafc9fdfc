import { defineLab } from '../index.ts';
import * as backups from './backups.ts';
import * as clusters from './clusters.ts';
import { convention } from './convention.ts';
import * as edge from './edge.ts';
import * as guests from './guests.ts';
import * as hosts from './hosts.ts';
import * as images from './images.ts';
import * as locations from './locations.ts';
import * as networks from './networks.ts';
import * as services from './services.ts';
import * as storage from './storage.ts';

export default defineLab({
  name: 'homelab',
  description:
    'Three Proxmox hosts with a Kubernetes cluster, copies in AWS, and a way in from Oracle Cloud.',
  domain: 'example.com',
  repository: 'https://github.com/example/homelab',
  convention,
  alerts: 'webhook',
  parts: [locations, networks, hosts, storage, images, guests, clusters, services, edge, backups],
});
