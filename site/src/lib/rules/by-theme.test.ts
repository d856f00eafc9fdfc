import { expect, test } from 'vitest';
import { ruleTexts, ruleThemes, themeOf } from '../../../../model/index.ts';
import { byTheme, plain } from './by-theme.ts';

const rules = [
  { id: 'b', theme: 'backup', title: 'Nothing copies it' },
  { id: 'c', theme: 'naming', title: 'Two have one name' },
  { id: 'a', theme: 'naming', title: '`a` is no name' },
];

test('rules stand under their themes, in the order of the model, by title', () => {
  expect(
    byTheme(rules).map(({ id, rules: members }) => [id, members.map((rule) => rule.id)]),
  ).toEqual([
    ['naming', ['c', 'a']],
    ['backup', ['b']],
  ]);
});

test('a theme says what holds in a lab that breaks none of its rules', () => {
  for (const { title, about } of byTheme(rules)) {
    expect(title).toMatch(/^[A-Z]/);
    expect(about).toMatch(/^[A-Z].+\.$/);
  }
});

test('every theme of the model has rules, and every rule a theme', () => {
  const all = ruleTexts.map((text) => ({ ...text, theme: themeOf(text.id) ?? '' }));
  const themes = byTheme(all);
  expect(themes.map(({ id }) => id)).toEqual(Object.keys(ruleThemes));
  expect(themes.flatMap((theme) => theme.rules)).toHaveLength(ruleTexts.length);
});

test('a title has no marks of code', () => {
  expect(plain('`defineLab` gets no lab')).toBe('defineLab gets no lab');
});
