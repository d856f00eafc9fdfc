import type { RuleText } from './rule.ts';

export const labInvalid: RuleText = {
  id: 'lab-invalid',
  severity: 'error',
  title: 'A field of defineLab is wrong',
  why: 'The name, the domain and the repository of the lab stand in nearly every generated file.',
  remedy: 'Write the field as the message says.',
  bad: "defineLab({ name: 'My Lab', … })",
  good: "defineLab({ name: 'homelab', … })",
};
