import { defineTunnel, defineZone } from '../index.ts';
import { asgard } from './locations.ts';
import { cloudflared, nginxProxy, traefik } from './services.ts';

export const zone = defineZone({ name: 'example.com', description: 'DNS and the public edge.' });

export const tunnel = defineTunnel({
  name: 'asgard-tunnel',
  location: asgard,
  zone,
  connector: cloudflared,
  routes: [nginxProxy, traefik],
  description: 'The only way in from the internet: outbound, so no port of the house is open.',
});
