import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { outputs } from './fixtures/labs.ts';
import { isYaml } from './fixtures/parsed.ts';

describe.each(Object.entries(outputs))('files of the lab: %s', (_name, files) => {
  test('mean the same to a YAML 1.1 reader (Ansible) and a YAML 1.2 reader', () => {
    for (const { path, text } of files.filter(isYaml)) {
      const [old, young] = (['1.1', '1.2'] as const).map((version) =>
        parseAllDocuments(text, { version }).map((document) => ({
          flaws: [...document.errors, ...document.warnings],
          data: document.toJS(),
        })),
      );
      expect(old, path).toEqual(young);
      expect(
        young?.flatMap(({ flaws }) => flaws),
        path,
      ).toEqual([]);
    }
  });

  test('hold no address, whatever the release of an image looks like', () => {
    const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
    const ipv4 = String.raw`(?<![\w.])(?:${octet}\.){3}${octet}(?![\w.])`;
    const ipv6 = String.raw`(?<![\w:])(?:[0-9a-f]{0,4}:){3,}[0-9a-f]{0,4}(?![\w:])`;
    const address = new RegExp(`${ipv4}|${ipv6}`, 'i');
    expect(address.test('server: 192.0.2.7')).toBe(true);
    expect(address.test('server: 2001:db8::7')).toBe(true);
    expect(files.filter(({ text }) => address.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
