import { expect, test } from 'vitest';
import { withDarkColours } from './dark-colours.ts';

test('fills become dark and texts light, in the same hue; other words of the line stay', () => {
  expect(
    withDarkColours('  classDef vm fill:#dbeafe,stroke:#1d4ed8,stroke-width:1.5px,color:#0f172a'),
  ).toBe('  classDef vm fill:#192c46,stroke:#6984d1,stroke-width:1.5px,color:#eaecf2');
  expect(withDarkColours('style a fill:#fff,stroke:#333;')).toBe(
    'style a fill:#1f1f1f,stroke:#bfbfbf;',
  );
});

test('labels and everything else stay', () => {
  const text = 'flowchart TB\n  a["fill:#ffffff"]\n  classDef planned stroke-dasharray:6 4\n';
  expect(withDarkColours(text)).toBe(text);
});
