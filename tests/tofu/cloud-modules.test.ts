import { describe, expect, test } from 'vitest';
import { cloud, faultsIn } from './cloud-attributes.ts';
import { evaluate, type Hcl, openVariables } from './evaluate.ts';
import { block, blocks, parsed, resourcesOf } from './hcl.ts';
import { textIn, tofu } from './run-tofu.ts';

// What modules of clouds decide they decide in `variables.tf` and `locals.tf`, which need no
// provider: OpenTofu itself says what comes of them.

describe.skipIf(tofu === '')('the public edge', () => {
  const rule = { hostname_label: 'www', service: 'https://proxy.example.com:443' };
  const www = { ...rule, no_tls_verify: false };
  const names = hclOf('cloudflare-edge', {
    ingress: 'local.ingress',
    tunnel_of: 'local.tunnel_of',
  });

  test('has a rule for each name, in their order, and the one that catches the rest last', async () => {
    const page = { ...rule, hostname_label: 'page', no_tls_verify: true };
    const tunnels = { 'asgard-tunnel': { ingress: [www, page] } };
    expect(await evaluate(names, { zone: 'example.com', tunnels })).toEqual({
      ingress: {
        'asgard-tunnel': [
          answer('www.example.com', false),
          answer('page.example.com', true),
          { service: 'http_status:404' },
        ],
      },
      tunnel_of: { 'www.example.com': 'asgard-tunnel', 'page.example.com': 'asgard-tunnel' },
    });
  });

  test('says nothing that Cloudflare does not know', async () => {
    const tunnels = { 'asgard-tunnel': { ingress: [www] } };
    const { ingress } = block(await evaluate(names, { zone: 'example.com', tunnels }));
    const config = cloud.resources['cloudflare_zero_trust_tunnel_cloudflared_config'];
    const known = config?.within?.['config']?.within?.['ingress'] ?? {};
    const rules = blocks(block(ingress)['asgard-tunnel']);
    expect(rules).toHaveLength(2);
    expect(rules.flatMap((each) => faultsIn(each, known, 'ingress.'))).toEqual([]);
  });

  test('catches all where there is no name', async () => {
    const tunnels = { 'asgard-tunnel': { ingress: [] } };
    expect(await evaluate(names, { zone: 'example.com', tunnels })).toEqual({
      ingress: { 'asgard-tunnel': [{ service: 'http_status:404' }] },
      tunnel_of: {},
    });
  });

  test('may be empty, without a zone', async () => {
    const nothing = { ingress: {}, tunnel_of: {} };
    expect(await evaluate(names, { zone: null, tunnels: {} })).toEqual(nothing);
  });

  test.for<[what: string, values: object, words: string]>([
    [
      'a tunnel without a zone',
      { zone: null, tunnels: { a: { ingress: [] } } },
      'A tunnel needs a zone',
    ],
    [
      'a service that is no URL',
      { zone: 'example.com', tunnels: { a: { ingress: [{ ...www, service: 'traefik' }] } } },
      'A service is a URL',
    ],
    [
      'a name that leads into two tunnels',
      { zone: 'example.com', tunnels: { a: { ingress: [www] }, b: { ingress: [www] } } },
      'A name leads into two tunnels',
    ],
  ])('refuses %s', async ([, values, words]) => {
    await expect(evaluate(names, values)).rejects.toThrow(words);
  });

  const answer = (hostname: string, unverified: boolean) => ({
    hostname,
    service: rule.service,
    origin_request: { origin_server_name: hostname, no_tls_verify: unverified },
  });
});

describe.skipIf(tofu === '')('a bucket for backups', () => {
  const policies = hclOf('s3-backup-bucket', {
    bucket: 'local.bucket_policy',
    writers: 'local.writer_policies',
  });
  const plain = {
    name: 'homelab-backups',
    purpose: 'backups',
    versioning: true,
    noncurrent_days: 30,
    object_lock_days: null,
    writers: { 'vm-a-01': { prefix: 'vm/a-01/' } },
  };

  test('lets a writer do nothing but list, read, write and delete under its prefix', async () => {
    const bucket = 'arn:aws:s3:::homelab-backups';
    expect(await evaluate(policies, plain)).toMatchObject({
      writers: {
        'vm-a-01': {
          Statement: [
            {
              Effect: 'Allow',
              Action: 's3:ListBucket',
              Resource: bucket,
              Condition: { StringLike: { 's3:prefix': 'vm/a-01/*' } },
            },
            {
              Effect: 'Allow',
              Action: [
                's3:AbortMultipartUpload',
                's3:DeleteObject',
                's3:GetObject',
                's3:ListMultipartUploadParts',
                's3:PutObject',
              ],
              Resource: `${bucket}/vm/a-01/*`,
            },
          ],
        },
      },
    });
  });

  test('is let go of with all that makes it private, and never opened', async () => {
    const main = await parsed('modules/s3-backup-bucket/main.tf');
    const settings = resourcesOf('main.tf', main).filter(({ type }) =>
      /^aws_s3_bucket_(?!object_lock)/.test(type),
    );
    expect(settings).toHaveLength(6);
    for (const { block: setting, label } of settings)
      expect(block(setting['lifecycle']), label).toEqual({ destroy: false });
  });

  test('speaks to nobody in clear', async () => {
    expect(await evaluate(policies, plain)).toMatchObject({
      bucket: {
        Statement: [
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        ],
      },
    });
  });

  test.for<[what: string, values: object, words: string]>([
    ['a name that S3 does not take', { name: 'Backups_' }, 'lower-case letters'],
    ['to forget at once', { noncurrent_days: 0 }, 'for a day at least'],
    ['a lock without versions', { versioning: false, object_lock_days: 7 }, 'set versioning'],
    ['a prefix of others', { writers: { a: { prefix: 'vm/a' } } }, 'ends with a slash'],
    ['a user of too long a name', { writers: { ['a'.repeat(60)]: { prefix: 'a/' } } }, '64'],
  ])('refuses %s', async ([, values, words]) => {
    await expect(evaluate(policies, { ...plain, ...values })).rejects.toThrow(words);
  });
});

describe.skipIf(tofu === '')('a bastion', () => {
  const declared = hclOf('oci-bastion', { instances: 'var.instances' }, 'all');
  const instance = { shape: 'A', ocpus: 1, memory_gb: 6, boot_gb: 50, image_ref: 'debian' };
  const secrets = {
    compartment_id: 'EXAMPLE',
    availability_domain: 'EXAMPLE',
    images: { debian: 'EXAMPLE' },
    admin_cidrs: ['203.0.113.0/24'],
    ssh_public_keys: ['ssh-ed25519 EXAMPLE'],
  };
  const plain = { location: 'coruscant', instances: { 'bastion-01': instance }, secrets };

  test('is taken as it is', async () => {
    expect(await evaluate(declared, plain)).toEqual({ instances: plain.instances });
  });

  test.for<[what: string, secret: object, words: string]>([
    ['SSH for everybody', { admin_cidrs: ['0.0.0.0/0'] }, 'never everybody'],
    ['SSH for half of everybody', { admin_cidrs: [`${128}.0.0.0/1`] }, 'never everybody'],
    ['an address in the middle of a network', { admin_cidrs: ['203.0.113.7/24'] }, 'is a network'],
    ['what is no network', { admin_cidrs: ['203.0.113.0'] }, 'is a network'],
    ['SSH for nobody', { admin_cidrs: [] }, 'nobody could reach'],
    ['nobody to sign in', { ssh_public_keys: [] }, 'nobody could sign in'],
    ['an image that the vault lacks', { images: {} }, 'run `homelab vault sync`'],
  ])('refuses %s', async ([, secret, words]) => {
    const values = { ...plain, secrets: { ...secrets, ...secret } };
    await expect(evaluate(declared, values)).rejects.toThrow(words);
  });

  test('refuses a boot volume that Oracle does not make', async () => {
    const instances = { 'bastion-01': { ...instance, boot_gb: 20 } };
    await expect(evaluate(declared, { ...plain, instances })).rejects.toThrow('50 GB at least');
  });
});

// --- internal ---

/** What a module declares and decides; of its variables without the secret ones, or all. */
function hclOf(module: string, wanted: Hcl['wanted'], which: 'open' | 'all' = 'open'): Hcl {
  const variables = textIn(`modules/${module}`, 'variables.tf') ?? '';
  const locals = textIn(`modules/${module}`, 'locals.tf') ?? '';
  const declared = which === 'all' ? variables : openVariables(variables).text;
  return { files: { variables: declared, locals }, wanted };
}
