import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkName, describeConvention, parseName, suggestName } from '../naming/index.ts';
import { conventionOf, formatName } from './index.ts';
import { convention, samples } from './names.fixture.ts';

// One run of the compiler answers for all samples: each is one line that assigns 0 to the type of
// the name.
const changed = { ...convention, patterns: { vm: '{location}-{role}-{nn}' } } as const;
const folder = mkdtempSync(join(tmpdir(), 'naming-'));
const { convention: changedInForce } = conventionOf(changed);
const naming = JSON.stringify(resolve(import.meta.dirname, '../naming/index.ts'));
const kinds = JSON.stringify(resolve(import.meta.dirname, 'index.ts'));
const verdicts = new Map<string, string>();

beforeAll(() => {
  const lines = samples.map(
    ({ kind, name, known = {} }) => `NameIn<V, ${q(kind)}, ${q(name)}, ${q(known)}>`,
  );
  write('samples.mts', `type V = ${q(convention)};`, lines);
  write('changed.mts', `type V = ${q(changed)};`, [
    "NameIn<V, 'vm', 'asgard-web-01'>",
    "NameIn<V, 'vm', 'web-01', { location: 'asgard' }>",
    "NameIn<V, 'vm', 'mordor-web-01'>",
    "NameIn<V, 'vm', 'web'>",
    "NameIn<V, 'vm', 'dev-web-01', { location: 'asgard', env: 'production' }>",
  ]);
  write('made.mts', `type V = ${q(convention)};`, [
    "NameIn<V, 'vm', string>",
    "NameIn<V, 'vm', `web-${number}`>",
    "NameIn<V, 'host', 'asgard-atlas', { location: string }>",
    "CodenameIn<V, 'host', 'asgard-atlas'>",
    "CodenameIn<V, 'host', string>",
  ]);
  write(
    'registered.mts',
    `const convention = ${q(convention)} as const; void convention; ` +
      `declare module ${naming} { interface Register { convention: typeof convention } }`,
    [
      "NameOf<'location', 'asgard'>",
      "NameOf<'location', 'mordor'>",
      "CodenameOf<'host', 'asgard-atlas'>",
    ],
  );
  const options = {
    strict: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2024',
    lib: ['es2024'],
    types: [],
    allowImportingTsExtensions: true,
    verbatimModuleSyntax: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noErrorTruncation: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), q({ compilerOptions: options, include: ['*.mts'] }));
  for (const [, file, line, type] of compile().matchAll(
    /(\w+)\.mts\((\d+),\d+\): error TS2322: Type 'number' is not assignable to type '(.*)'\.$/gm,
  )) {
    verdicts.set(`${file} ${Number(line) - 3}`, (type ?? '').replace(/^"(.*)"$/, '$1'));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('compiler and run time', () => {
  const { convention: inForce } = conventionOf(convention);
  it.each(samples.map((sample, index) => ({ ...sample, index })))(
    'judge $kind $name $known alike',
    ({ kind, name, known, refusal, index }) => {
      const errors = checkName(inForce, kind, name, known).filter(
        ({ severity }) => severity === 'error',
      );
      expect(verdicts.get(`samples ${index}`)).toBe(refusal ?? name);
      expect(errors.length).toBe(refusal === undefined ? 0 : 1);
      const advised = /write '([^']*)'(?!, and register)/.exec(refusal ?? '')?.[1];
      if (advised !== undefined) expect(suggestName(inForce, kind, name, known)).toBe(advised);
      if (refusal?.includes('is named'))
        expect(errors[0]?.message.split(': ').at(-1)).toBe(
          /a[n]? .* is named [^:]*/.exec(refusal)?.[0],
        );
      if (refusal?.includes(', and register'))
        expect(`✗ ${errors[0]?.message.split(': ').at(-1)}: ${errors[0]?.help}`).toBe(refusal);
    },
  );
});

describe('a pattern that the lab changes in one place', () => {
  it('changes what the compiler accepts, and its sentences', () => {
    expect([0, 1, 2, 3, 4].map((line) => verdicts.get(`changed ${line}`))).toEqual([
      'asgard-web-01',
      "✗ a VM is named asgard-<role>-<nn>: write 'asgard-web-01'",
      "✗ 'mordor' is no registered location codename: " +
        'register it in convention.ts under codenames.location, or use a registered one',
      "✗ a VM is named <location>-<role>-<nn>: for example 'asgard-k8s-master-01'",
      "✗ a VM is named asgard-<role>-<nn>: write 'asgard-web-01'",
    ]);
  });
  it('changes what the run time accepts, formats and suggests', () => {
    expect(checkName(changedInForce, 'vm', 'asgard-web-01')).toEqual([]);
    expect(parseName(changedInForce, 'vm', 'web-01')).toBeUndefined();
    expect(formatName(changed, 'vm', { location: 'wano', role: 'web', nn: 2 })).toBe('wano-web-02');
    expect(suggestName(changedInForce, 'vm', 'web-01', { location: 'asgard' })).toBe(
      'asgard-web-01',
    );
    expect(checkName(changedInForce, 'vm', 'web')[0]?.help).toBe(
      "for example 'asgard-k8s-master-01'",
    );
  });
  it('speaks of no environment where names hold none', () => {
    const asgard = { location: 'asgard' };
    expect(
      checkName(changedInForce, 'vm', 'dev-web-01', { ...asgard, env: 'production' }),
    ).toMatchObject([
      {
        message: "'dev-web-01' does not begin with 'asgard': a VM is named asgard-<role>-<nn>",
        help: "write 'asgard-web-01'",
      },
    ]);
    expect(checkName(changedInForce, 'vm', 'wano-web-01', { ...asgard, env: 'dev' })).toMatchObject(
      [
        {
          message: "'wano-web-01' does not begin with 'asgard': a VM is named asgard-<role>-<nn>",
          help: "write 'asgard-web-01'",
        },
      ],
    );
  });
  it('changes the documents', () => {
    const row = describeConvention(changedInForce).kinds.find(({ kind }) => kind === 'vm');
    expect(row).toMatchObject({
      patterns: ['{location}-{role}-{nn}'],
      examples: ['asgard-k8s-master-01'],
    });
  });
});

describe('types', () => {
  it('let names pass that are made at run time, and read codenames', () => {
    expect([0, 1, 2, 3, 4].map((line) => verdicts.get(`made ${line}`))).toEqual([
      'string',
      '`web-${number}`',
      'asgard-atlas',
      'atlas',
      'string',
    ]);
  });
  it('know the codenames of the registered convention', () => {
    expect([0, 1, 2].map((line) => verdicts.get(`registered ${line}`))).toEqual([
      'asgard',
      expect.stringContaining("'mordor' is no registered location codename"),
      'atlas',
    ]);
  });
});

// --- internal ---

function q(value: unknown): string {
  return JSON.stringify(value);
}

function write(file: string, head: string, types: readonly string[]): void {
  const lines = [
    `import type { NameIn, NameOf, CodenameIn, CodenameOf } from ${naming}; ` +
      `import type {} from ${kinds};`,
    head,
    ...types.map((type, index) => `export const x${index}: { t: ${type} } = { t: 0 };`),
  ];
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
}

function compile(): string {
  const tsc = resolve(import.meta.dirname, '../../node_modules/typescript-7/bin/tsc');
  try {
    return execFileSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    });
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}
