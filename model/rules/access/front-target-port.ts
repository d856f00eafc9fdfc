import { platformNames } from '../../kinds/index.ts';
import type { Host } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const frontTargetPort: Rule = {
  id: 'front-target-port',
  severity: 'error',
  title: 'A management page is looked for on the port of another product',
  why:
    'Proxmox answers on 8006, TrueNAS on 443. ' +
    'On the wrong port nobody answers and people see "Bad Gateway".',
  remedy: 'Write the `port` of the page: 443 for TrueNAS.',
  *check(lab) {
    for (const service of lab.services) {
      for (const [index, { target, port }] of service.fronts.entries()) {
        const other = ownerOf(port);
        if (!other || other === target.platform) continue;
        const platform = platformNames[target.platform];
        yield {
          at: { owner: service, path: ['fronts', index, 'port'] },
          message:
            `'${service.name}' fronts host '${target.name}' on port ${port}, ` +
            `the one of ${platformNames[other]}, but the host runs ${platform}`,
          help: `write \`port: ${ports[target.platform]}\``,
          related: [
            {
              at: { owner: target, path: ['platform'] },
              message: `'${target.name}' runs ${platform}`,
            },
          ],
        };
      }
    }
  },
};

// --- internal ---

/** Where each platform serves its page unless told otherwise. */
const ports: Readonly<Record<Host['platform'], number>> = { proxmox: 8006, truenas: 443 };

/** The platform that a port belongs to. 443 may be anybody's, for a page behind a redirect. */
const ownerOf = (port: number): Host['platform'] | undefined =>
  port === ports.proxmox ? 'proxmox' : undefined;
