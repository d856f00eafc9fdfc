import type { Data } from '../text/index.ts';
import type { ClusterContext } from './context.ts';

/** Labels or annotations. */
export type Texts = Readonly<Record<string, string>>;

/** `metadata` of an object, as far as we write it. */
export type Metadata = {
  readonly name: string;
  readonly namespace?: string;
  readonly annotations?: Texts;
  readonly labels?: Texts;
  readonly finalizers?: readonly string[];
};

/** An object of the Kubernetes API. */
export type KubernetesObject = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly [field: string]: Data | undefined;
};

/** Labels that every object of ours bears. */
export const labelsOf = ({ lab, environment }: ClusterContext): Texts => ({
  'app.kubernetes.io/managed-by': 'argo-cd',
  environment,
  owner: labelValue(lab.owner),
  repo: labelValue(lab.repository.replace(/(\.git)?\/*$/, '').replace(/^.*\//, '')),
});

// --- internal ---

/**
 * Free text as a label can hold it: letters, digits, `-`, `_`, `.`; begins and ends with a letter
 * or digit; at most 63 characters.
 */
const labelValue = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 63)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
