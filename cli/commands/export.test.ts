import { expect, test } from 'vitest';
import { homelab } from '../fixtures/homelab.ts';
import { engine, temporary } from '../fixtures/temporary.ts';

test('export prints the lab as JSON and nothing else', async () => {
  const { code, out, err } = await homelab(['export', '--lab', 'cli/fixtures/small']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lab: unknown = JSON.parse(out);
  expect(lab).toMatchObject({ name: 'small' });
  expect(out).toContain('asgard-atlas');
});

test('export prints no lab that has an error', async () => {
  const cwd = temporary({
    'lab/index.ts': `import { defineLab } from '${engine}';
export default defineLab({ name: 'x' });
`,
  });
  const { code, out, err } = await homelab(['export', '--lab', 'lab'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^error\[lab-invalid\]: lab 'x' has no 'convention'\n --> lab\/index\.ts:2:16\n/,
  );
});
