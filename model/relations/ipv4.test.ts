import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ipv4Number, ipv4Range, ipv4Text } from './ipv4.ts';

test('an address is read as it is written', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(ipv4Text(ipv4Number(address) ?? -1)).toBe(address);
    }),
  );
});

test.for(['', '192.0.2', '192.0.2.1.1', '192.0.2.256', '192.0.2.01', '192.0.2.x', ' 192.0.2.1'])(
  '%j is no address',
  (text) => {
    expect(ipv4Number(text)).toBeUndefined();
  },
);

describe('a network', () => {
  test('is all that shares its prefix', () => {
    const { start = 0, end = 0, prefix } = ipv4Range('198.51.100.70/26') ?? {};
    expect([ipv4Text(start), ipv4Text(end), prefix]).toEqual([
      '198.51.100.64',
      '198.51.100.127',
      26,
    ]);
  });

  test('may be everything, or one address', () => {
    expect(ipv4Range('0.0.0.0/0')).toEqual({ start: 0, end: 2 ** 32 - 1, prefix: 0 });
    expect(ipv4Range('192.0.2.1/32')).toMatchObject({ start: ipv4Number('192.0.2.1'), prefix: 32 });
  });

  test.for(['192.0.2.0', '192.0.2.0/33', '192.0.2.0/', '192.0.2.0/08', '192.0.2/24', '/24'])(
    '%j is none',
    (text) => {
      expect(ipv4Range(text)).toBeUndefined();
    },
  );
});
