import { entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const publicNameInvalid: Rule = {
  id: 'public-name-invalid',
  severity: 'error',
  title: 'A hostname is not one DNS label',
  why:
    'The certificate is a wildcard, and that covers exactly one label: ' +
    '`dash.example.com`, never `a.dash.example.com`. Browsers refuse everything below.',
  remedy:
    'Write one label of lower case letters, digits and hyphens, at most 63 characters; the ' +
    'domain is added.',
  *check(lab) {
    for (const { exposure, owner, path } of entrances(lab)) {
      const refusal = refusalOf(exposure.hostname, lab.domain);
      if (!refusal) continue;
      yield { at: { owner, path: [...path, 'hostname'] }, ...refusal };
    }
  },
};

// --- internal ---

const LONGEST_LABEL = 63; // RFC 1035, section 2.3.4

interface Refusal {
  readonly message: string;
  readonly help: string;
}

function refusalOf(hostname: string, domain: string): Refusal | undefined {
  const [, host] = /^[a-z]+:\/\/([^/:]*)/i.exec(hostname) ?? [];
  if (host !== undefined) {
    const label = asLabel(host.endsWith(`.${domain}`) ? host.slice(0, -domain.length - 1) : host);
    return {
      message: `hostname '${hostname}' is an address, not a name`,
      help: `write one label: '${label || 'dash'}'`,
    };
  }
  if (hostname === domain) {
    const message = `hostname '${hostname}' is the domain itself, not a name under it`;
    return { message, help: "write one label, such as 'www'" };
  }
  if (hostname.endsWith(`.${domain}`)) {
    const label = asLabel(hostname.slice(0, -domain.length - 1));
    return {
      message: `hostname '${hostname}' contains the domain`,
      help: `the domain is added: write '${label || 'dash'}'`,
    };
  }
  const labels = hostname.split('.').filter((part) => part !== '');
  if (labels.length > 1) {
    return {
      message:
        `hostname '${hostname}' has ${labels.length} labels, ` +
        'but a wildcard certificate covers one',
      help: `write one label: '${asLabel(hostname)}'`,
    };
  }
  if (hostname.length > LONGEST_LABEL) {
    const begin = `${hostname.slice(0, 20)}…`;
    return {
      message: `hostname '${begin}' has ${hostname.length} characters, DNS allows ${LONGEST_LABEL}`,
      help: "choose a short word, such as 'dash'",
    };
  }
  if (/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(hostname)) return undefined;
  const label = asLabel(hostname);
  const instead = label ? `: '${label}'` : ", such as 'dash'";
  return {
    message: `hostname '${hostname}' is not a DNS label`,
    help: `write lower case letters, digits and inner hyphens${instead}`,
  };
}

const asLabel = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
