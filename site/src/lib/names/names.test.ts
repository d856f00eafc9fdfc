import { describe, expect, test } from 'vitest';
import {
  conventionOf,
  describeConvention,
  explainName,
  nameTable,
} from '../../../../model/index.ts';
import { answerTo } from './answer.ts';
import { embed, unembed } from './embedded.ts';

const spec = {
  version: 1,
  org: 'homelab',
  codenames: {
    location: { asgard: 'Norse mythology: </script>' },
    host: { atlas: 'Titan who carries the sky' },
    pool: { bedrock: 'Solid rock' },
  },
  patterns: { vm: '{location}-{role}-{nn}' },
} as const;
const { convention } = conventionOf(spec);

describe('the convention in the page', () => {
  const json = embed(nameTable, spec);

  test('ends no script, whatever a lab writes', () => {
    expect(json).not.toContain('<');
  });

  test('explains every example as the engine does', () => {
    const examples = describeConvention(convention).kinds.flatMap((kind) => kind.examples);
    expect(examples.length).toBeGreaterThan(30);
    for (const name of [...examples, 'asgrad-atlas', 'Media 1', ''])
      expect(explainName(unembed(json), name), name).toEqual(explainName(convention, name));
  });
});

describe('the answer', () => {
  test('to a right name says what each part means', () => {
    expect(answerTo(convention, 'asgard-atlas')).toEqual({
      summary: 'This is a host.',
      suggestions: [],
      readings: [
        {
          title: 'A host',
          pattern: '<location>-<codename>',
          fits: true,
          parts: [
            { name: 'location', value: 'asgard', meaning: 'Norse mythology: </script>' },
            { name: 'codename', value: 'atlas', meaning: 'Titan who carries the sky' },
          ],
          remarks: [],
        },
      ],
    });
  });

  test('to a name of several kinds lists them', () => {
    expect(answerTo(convention, 'media-01').summary).toBe(
      'This is an LXC container or a cloud VM.',
    );
  });

  test('to a wrong name says what is wrong and what to write, each suggestion once', () => {
    const { summary, suggestions, readings } = answerTo(convention, 'media-1');
    expect(summary).toBe('This is no right name of any kind.');
    expect(suggestions[0]).toBe('media-01');
    expect(new Set(suggestions).size).toBe(suggestions.length);
    expect(readings[0]).toMatchObject({ title: 'Not an LXC container', fits: false, parts: [] });
    expect(readings[0]?.remarks[0]?.text).toMatch(
      /^'media-1' does not end in .+; write 'media-01'\.$/,
    );
  });

  test('to a right name that a tool may refuse warns', () => {
    const { readings } = answerTo(convention, 'observability-stack-01');
    const warnings = readings.flatMap(({ remarks }) => remarks);
    expect(warnings).toMatchObject([{ severity: 'warning' }]);
  });
});
