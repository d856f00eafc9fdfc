import { expect, test } from 'vitest';
import { entityKinds } from '../../../model/index.ts';
import { kindIcon, lineIcon } from './icons.ts';

test('every kind has an icon, in the colour of the text around it', () => {
  for (const kind of [...entityKinds, 'page', 'rule'] as const)
    expect(kindIcon(kind)).toMatch(/^<svg .*currentColor.*<\/svg>$/);
});

test('an icon that does not exist is a mistake of ours', () => {
  expect(() => lineIcon('no-such-icon')).toThrow("Lucide has no icon 'no-such-icon'");
});
