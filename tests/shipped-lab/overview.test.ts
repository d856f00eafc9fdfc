import { describe, expect, test } from 'vitest';
import { diagramsOf } from '../../generators/diagrams/views/index.ts';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { ownLab } from '../own-lab.ts';

describe('the overview of the shipped lab has everything of the picture that was drawn by hand', () => {
  const [overview] = diagramsOf(resolved(ownLab));
  const boxes = [...(overview?.groups ?? []), ...(overview?.nodes ?? [])];
  const inside = (id: string, frame: string): boolean => {
    const parent = boxes.find((box) => box.id === id)?.parent;
    return parent !== undefined && (parent === frame || inside(parent, frame));
  };
  const planned = (id: string): boolean => boxes.find((box) => box.id === id)?.status === 'planned';

  test.for([
    ['babylon is a location', 'location_babylon'],
    ['coruscant is a location', 'location_coruscant'],
    ['wano is a location', 'location_wano'],
    ['asgard is a location', 'location_asgard'],
    ['there are users', 'actor_users'],
    ['there is Cloudflare', 'edge_cloudflare'],
  ] as const)('%s', ([, id]) => {
    expect(boxes.map((box) => box.id)).toContain(id);
  });

  test.for([
    ['the bucket stands in babylon', 'bucket_homelab_babylon_backups_storage', 'location_babylon'],
    ['the bastion stands in coruscant', 'cloud_vm_bastion_01', 'location_coruscant'],
    ['zunesha stands in wano', 'host_wano_zunesha', 'location_wano'],
    ['zunesha provides the NAS pool', 'pool_zunesha_mantle', 'host_wano_zunesha'],
    ['the zone is at Cloudflare', 'zone_example.com', 'edge_cloudflare'],
    ['the tunnel is at Cloudflare', 'tunnel_asgard_tunnel', 'edge_cloudflare'],
    ['atlas stands in asgard', 'host_asgard_atlas', 'location_asgard'],
    ['prometheus stands in asgard', 'host_asgard_prometheus', 'location_asgard'],
    ['godzilla stands in asgard', 'host_asgard_godzilla', 'location_asgard'],
    ['atlas hosts the master', 'vm_k8s_master_01', 'host_asgard_atlas'],
    ['atlas hosts the first worker', 'vm_k8s_worker_01', 'host_asgard_atlas'],
    ['atlas hosts the VM of authentik', 'vm_authentik_01', 'host_asgard_atlas'],
    ['prometheus hosts the second worker', 'vm_k8s_worker_02', 'host_asgard_prometheus'],
    ['prometheus hosts the media container', 'lxc_media_01', 'host_asgard_prometheus'],
    ['godzilla hosts the AI workbench', 'vm_ai_workbench_01', 'host_asgard_godzilla'],
    ['the cluster stands in asgard', 'cluster_asgard_orion_cluster', 'location_asgard'],
    ['Traefik runs in the cluster', 'service_traefik', 'cluster_asgard_orion_cluster'],
    ['the arr-stack runs in the cluster', 'service_arr_stack', 'cluster_asgard_orion_cluster'],
    ['Grafana runs in the cluster', 'service_grafana', 'cluster_asgard_orion_cluster'],
    ['Prometheus runs in the cluster', 'service_prometheus', 'cluster_asgard_orion_cluster'],
    ['the NGINX proxy stands in asgard', 'service_nginx_proxy', 'location_asgard'],
    ['authentik runs on its VM', 'service_authentik', 'vm_authentik_01'],
  ] as const)('%s', ([, id, frame]) => {
    expect(inside(id, frame)).toBe(true);
  });

  test.for([
    ['users come to Cloudflare', 'actor_users', 'zone_example.com', 'enters'],
    ['the zone leads into the tunnel', 'zone_example.com', 'tunnel_asgard_tunnel', 'enters'],
    [
      'the tunnel leads to the NGINX proxy',
      'tunnel_asgard_tunnel',
      'service_nginx_proxy',
      'enters',
    ],
    ['the tunnel leads to Traefik', 'tunnel_asgard_tunnel', 'service_traefik', 'enters'],
    ['Traefik answers for the arr-stack', 'service_traefik', 'service_arr_stack', 'answers'],
    ['Traefik answers for Grafana', 'service_traefik', 'service_grafana', 'answers'],
    ['Grafana needs Prometheus', 'service_grafana', 'service_prometheus', 'needs'],
    ['the proxy manages atlas', 'service_nginx_proxy', 'host_asgard_atlas', 'manages'],
    [
      'the proxy manages the host it runs on, at the page of that host',
      'service_nginx_proxy',
      'page_asgard_prometheus',
      'manages',
    ],
    ['the proxy manages zunesha', 'service_nginx_proxy', 'host_wano_zunesha', 'manages'],
    ['the master joins the cluster', 'vm_k8s_master_01', 'cluster_asgard_orion_cluster', 'joins'],
    [
      'the first worker joins the cluster',
      'vm_k8s_worker_01',
      'cluster_asgard_orion_cluster',
      'joins',
    ],
    [
      'the second worker joins the cluster',
      'vm_k8s_worker_02',
      'cluster_asgard_orion_cluster',
      'joins',
    ],
    ['atlas uses the NAS pool', 'host_asgard_atlas', 'pool_zunesha_mantle', 'mounts'],
    ['prometheus uses the NAS pool', 'host_asgard_prometheus', 'pool_zunesha_mantle', 'mounts'],
    [
      'the cluster stores backups in the bucket',
      'cluster_asgard_orion_cluster',
      'bucket_homelab_babylon_backups_storage',
      'backs-up',
    ],
  ] as const)('%s', ([, from, to, kind]) => {
    expect(overview?.edges).toContainEqual(expect.objectContaining({ from, to, kind }));
  });

  test('what is planned is drawn as planned, and so are the lines to it', () => {
    expect(['location_wano', 'host_wano_zunesha', 'pool_zunesha_mantle'].map(planned)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      overview?.edges.filter(({ to }) => to === 'pool_zunesha_mantle').map(({ status }) => status),
    ).toEqual(['planned', 'planned', 'planned', 'planned']);
  });

  test('it has no more nodes and lines than read well', () => {
    expect(overview?.nodes.length).toBeLessThanOrEqual(25);
    expect(overview?.edges.length).toBeLessThanOrEqual(40);
  });
});
