import type { RuleText } from '../rule.ts';

export const overrideBeatsModel: RuleText = {
  id: 'override-beats-model',
  severity: 'warning',
  title: 'Values written by hand replace what the model says',
  why:
    'Of two values for a key Helm takes that of `k8s/overrides`. ' +
    'Pictures, pages, policies and rules still believe the model, ' +
    'and the next change there has no effect.',
  remedy:
    'Say it in the model, if it has a field for it, and leave the key out of the file. ' +
    'If the model has none, the replacement is meant, and the warning tells the reader.',
};
