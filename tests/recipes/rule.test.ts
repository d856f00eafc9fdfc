import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { compiler, walkIn } from './walk.ts';

// A product and a rule about it, in one copy.
const copy = copyRepository();
afterAll(() => rmSync(copy, { recursive: true }));
const { write, output, follow } = walkIn(copy);
const vitest = ['node_modules/vitest/vitest.mjs', 'run'];

beforeAll(() => {
  follow('Add a product', { product: 'gatus' }, ({ write: add, insert }) => {
    add('model/products/<product>.ts', product);
    const index = 'model/products/all.ts';
    insert(index, /^import .* '.\/grafana/m, "import { gatus } from './gatus.ts';\n");
    insert(index, /^ {2}grafana,/m, '  gatus,\n');
  });
  const names = { theme: 'services', rule: 'status-page-public' };
  follow('Add a rule', names, ({ write: add, insert }) => {
    add('model/rules/<theme>/<rule>.ts', rule);
    add('model/rules/<theme>/<rule>.cases.ts', cases);
    const line = "export { statusPagePublic } from './status-page-public.ts';\n";
    insert('model/rules/<theme>/index.ts', /$/, line);
  });
});

test('both compile, and keep the directions of the house', async () => {
  const files = ['model/index.ts', 'model/rules/services/status-page-public.cases.ts'];
  const project = { extends: './tsconfig.json', include: files };
  write('tsconfig.rule.json', JSON.stringify(project));
  const linted = output('node_modules/oxlint/bin/oxlint', 'model');
  await Promise.all([output(...compiler, 'tsconfig.rule.json'), linted]);
});

test('the product is recognised', async () => {
  const suite = await output(...vitest, 'model/products', '-t', 'gatus is recognised');
  expect(suite).toMatch(/Tests +2 passed/);
});

test('the rule is found, its cases are run, and what it says is written down', async () => {
  const suite = await output(
    ...vitest,
    'model/rules/rules.test.ts',
    '-u',
    '-t',
    'status-page-public',
  );
  expect(suite).toMatch(/Snapshots +1 written/);
  const page = await output('cli/main.ts', 'explain', 'status-page-public');
  expect(page).toContain("status('internal')");
});

// --- internal ---

const product = `import type { Product } from './product.ts';

/** Status page: https://gatus.io */
export const gatus = {
  name: 'gatus',
  words: ['gatus'],
  images: ['twin/gatus'],
} as const satisfies Product;
`;

const rule = `import { productOf } from '../../products/index.ts';
import type { Rule } from '../rule.ts';

export const statusPagePublic: Rule = {
  id: 'status-page-public',
  severity: 'warning',
  title: 'A status page is open to the internet',
  why: 'It lists every service, and says which of them is down.',
  remedy: 'Let it be reached from the house only.',
  *check(lab) {
    for (const service of lab.services) {
      if (productOf(service)?.name !== 'gatus' || service.expose?.scope !== 'tunnel') continue;
      yield {
        at: { owner: service, path: ['expose', 'scope'] },
        message: \`service '\${service.name}' shows everybody which services are down\`,
        help: "write scope: 'internal'",
      };
    }
  },
};
`;

const cases = `import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

const status = (scope: 'internal' | 'tunnel') =>
  defineService({
    name: 'gatus',
    runsOn: orion,
    port: 8080,
    chart: appTemplate,
    image: { repository: 'ghcr.io/twin/gatus', tag: '5.0.0' },
    expose: { hostname: 'status', via: traefik, scope, auth: 'own' },
  });

export const cases: RuleCases = {
  breaks: {
    'open to everybody': () => {
      const gatus = status('tunnel');
      return runningLabOf({ gatus });
    },
  },
  holds: {
    'in the house only': () => {
      const gatus = status('internal');
      return runningLabOf({ gatus });
    },
  },
};
`;
