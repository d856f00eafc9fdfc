import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityId, isLive, type Entity, type Lab, type ResolvedLab } from '../model/index.ts';
import { resolved } from './fixtures/resolved.ts';
import type { Generator, OutputFile } from './output.ts';

/**
 * What every generator promises, whatever it writes. `labs` are right ones, by a name for the test.
 */
export function describeContract(
  name: string,
  generate: Generator,
  labs: Readonly<Record<string, Lab>>,
): void {
  describe.for(Object.entries(labs))(`${name} for %s`, ([, declared]) => {
    const lab = resolved(declared);
    const files = generate(lab);

    test('paths are relative, unique and sorted', () => {
      const places = files.map(({ path, block }) => `${path} ${block ?? ''}`);
      expect(places).toEqual([...new Set(places)].toSorted());
      for (const { path } of files)
        expect(path).toMatch(/^(?!\/)(?!.*(^|\/)\.\.?\/)[^\\\0\n]+[^/\\]$/);
    });

    test('every file ends with one newline and no line ends with a blank', () => {
      for (const { path, text } of files) {
        expect(text.endsWith('\n') && !text.endsWith('\n\n'), `${path} ends with one newline`).toBe(
          true,
        );
        expect(
          text.split('\n').filter((line) => /[ \t\r]$/.test(line)),
          `${path} has no blank at the end of a line`,
        ).toEqual([]);
      }
    });

    test('the same model gives the same bytes, whatever the order in which it was written down', () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          expect(generate(resolved(shuffled(declared, seed)))).toEqual(files);
        }),
        { numRuns: 5 },
      );
    });

    test('what is planned is not deployed', () => {
      const planned = lab.entities.filter((entity) => !isLive(entity));
      const liveNames = new Set(lab.entities.filter(isLive).map((entity) => entity.name));
      const leaks = files.filter(isDeployed).flatMap((file) =>
        planned
          .filter(({ name }) => !liveNames.has(name) && mentions(file, name))
          .filter((entity) => !isRootOf(lab, file, entity))
          .map((entity) => `${file.path} names ${entityId(entity)}`),
      );
      expect(leaks).toEqual([]);
    });

    test('no address stands in it but those that are set aside for examples', () => {
      for (const { path, text } of files) {
        const addresses = [...text.matchAll(ipv4)]
          .map(([address]) => address)
          .filter((address) => !(path.endsWith(EXAMPLES) && forExamples.test(address)));
        expect([...addresses, ...(text.match(mac) ?? [])], path).toEqual([]);
      }
    });
  });
}

// --- internal ---

/** The one file in which addresses stand, made-up ones. */
const EXAMPLES = 'vault.example.yml';
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?![\\d.])`, 'g');
/** RFC 5737, and for what does not fit in there RFC 2544 and RFC 1112. */
const forExamples =
  /^(?:192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d+|(?:24\d|25[0-5])\.\d+\.\d+)\./;
const mac = /(?<![0-9a-f:])[0-9a-f]{2}(?::[0-9a-f]{2}){5}(?![0-9a-f:])/gi;

/**
 * What a tool may deploy from, in whatever tree: all but pictures and documents, which people read
 * and which may show what is planned.
 */
const isDeployed = ({ path }: OutputFile): boolean => !/\.(md|mmd|svg)$/.test(path);

/** The name as a whole, not as a part of a longer one. */
function mentions({ path, text }: OutputFile, name: string): boolean {
  const whole = new RegExp(
    `(?<![A-Za-z0-9-])${name.replaceAll(/[^A-Za-z0-9-]/g, '\\$&')}(?![A-Za-z0-9-])`,
  );
  return whole.test(text) || whole.test(path);
}

/** A planned location has its OpenTofu root already, with nothing in it. */
const isRootOf = (lab: ResolvedLab, { path }: OutputFile, entity: Entity): boolean =>
  lab.locations.some(
    (location) =>
      location === entity && path === `tofu/${location.name}/${location.name}.auto.tfvars.json`,
  );

/** The same lab with its parts, and what each exports, in another order. */
function shuffled(lab: Lab, seed: number): Lab {
  const order = <T>(items: readonly T[]): T[] =>
    fc.sample(
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length }),
      { seed, numRuns: 1 },
    )[0] ?? [];
  return {
    ...lab,
    parts: order(lab.parts).map((part) => Object.fromEntries(order(Object.entries(part)))),
  };
}
