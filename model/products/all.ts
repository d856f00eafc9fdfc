import { argoCd } from './argo-cd.ts';
import { authelia } from './authelia.ts';
import { authentik } from './authentik.ts';
import { blackboxExporter } from './blackbox-exporter.ts';
import { caddy } from './caddy.ts';
import { certManager } from './cert-manager.ts';
import { cloudflared } from './cloudflared.ts';
import { contour } from './contour.ts';
import { csiDriverNfs } from './csi-driver-nfs.ts';
import { grafana } from './grafana.ts';
import { haproxy } from './haproxy.ts';
import { jellyfin } from './jellyfin.ts';
import { kong } from './kong.ts';
import { kubePrometheusStack } from './kube-prometheus-stack.ts';
import { nginx } from './nginx.ts';
import { nodeExporter } from './node-exporter.ts';
import { oauth2Proxy } from './oauth2-proxy.ts';
import { ollama } from './ollama.ts';
import type { Product } from './product.ts';
import { reverseProxy } from './reverse-proxy.ts';
import { traefik } from './traefik.ts';
import { velero } from './velero.ts';

/** THE list of products. Of several that fit, the first is meant: what says less stands last. */
const all = [
  argoCd,
  authelia,
  authentik,
  blackboxExporter,
  caddy,
  certManager,
  cloudflared,
  contour,
  csiDriverNfs,
  grafana,
  haproxy,
  jellyfin,
  kong,
  kubePrometheusStack,
  nginx,
  nodeExporter,
  oauth2Proxy,
  ollama,
  traefik,
  velero,
  reverseProxy,
] as const;

type All = (typeof all)[number];

/** Name of a product. */
export type ProductName = All['name'];

/** A chart of a product that we know how to fill. */
export type ProductChart = Extract<All, { readonly chart: unknown }>['chart']['name'];

/** Every software that we know. */
export const products: readonly Product[] = all;
