import type { DataObject } from '../text/index.ts';

/** The cluster in which Argo CD itself runs. */
export const inCluster = 'https://kubernetes.default.svc';

/**
 * Follows the branch and heals by retrying: waves are hints only, so an Application may meet a project, namespace or CRD that is not there yet.
 * Ten retries from 30 seconds up to 10 minutes last about an hour and a quarter.
 */
export const automatedSync = (syncOptions: readonly string[], more: DataObject = {}): DataObject => ({
  automated: { prune: true, selfHeal: true },
  ...more,
  retry: { limit: 10, backoff: { duration: '30s', factor: 2, maxDuration: '10m' } },
  syncOptions,
});
