import type { DataObject } from '../text/index.ts';

/** The cluster in which Argo CD itself runs. */
export const inCluster = 'https://kubernetes.default.svc';

/**
 * Follows the branch and heals by retrying: Applications wait for nobody, so one may meet a CRD or
 * a webhook that is not there yet, and its sync fails. Ten retries, from 30 seconds to 10 minutes
 * apart, last about an hour; then the next commit begins anew. With `refresh` a retry reads values
 * and manifests from the newest commit, so a repair need not wait until the last one has failed;
 * the version of the chart stays that of the first attempt.
 */
export const automatedSync = (
  syncOptions: readonly string[],
  more: DataObject = {},
): DataObject => ({
  automated: { prune: true, selfHeal: true },
  ...more,
  retry: {
    limit: 10,
    backoff: { duration: '30s', factor: 2, maxDuration: '10m' },
    refresh: true,
  },
  syncOptions,
});
