import type { RuleText } from '../rule.ts';

export const promiseNotAwaited: RuleText = {
  id: 'promise-not-awaited',
  severity: 'error',
  title: 'A promise is exported in place of an entity',
  why:
    'What an asynchronous function returns is a promise, and an entity only after `await`. ' +
    'No generated file would hold it: `tofu apply` would destroy the machine.',
  remedy:
    'Write `await` in front of the call, at the top of the file; ' +
    'import the files of the lab with `import * as`.',
};
