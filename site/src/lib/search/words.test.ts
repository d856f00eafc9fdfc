import { expect, test } from 'vitest';
import { newWords, says, singular, wordsOf } from './words.ts';

test('words are letters and digits, in lower case, of any script', () => {
  expect(wordsOf('error[GPU-not-on-host]: Zürich, 東京 4090')).toEqual(
    'error gpu not on host zürich 東京 4090'.split(' '),
  );
});

test('many count as one, and short words stay as they are', () => {
  expect(['dashboards', 'dashboard', 'dns', 'k8s'].map(singular)).toEqual([
    'dashboard',
    'dashboard',
    'dns',
    'k8s',
  ]);
});

test('a word that is said already is not said again', () => {
  expect(newWords(['S3 bucket', 'bucket of backups'], ['asgard-backups'])).toEqual([
    's3',
    'bucket',
    'of',
  ]);
});

test('a text says whole words only, next to each other', () => {
  expect(says('GPU rtx-4090', 'gpu')).toBe(true);
  expect(says('kube-prometheus-stack', 'kube prometheus stack')).toBe(true);
  expect(says('main', 'ai')).toBe(false);
  expect(says('identity of a provider', 'identity provider')).toBe(false);
});
