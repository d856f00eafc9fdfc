import { ansibleGroupName } from './ansible-group-name.ts';
import { authByItself } from './auth-by-itself.ts';
import { backupOfNothing } from './backup-of-nothing.ts';
import { backupSameSite } from './backup-same-site.ts';
import { backupTargetNotBucket } from './backup-target-not-bucket.ts';
import { backupToSource } from './backup-to-source.ts';
import { bucketLockVersusRetention } from './bucket-lock-versus-retention.ts';
import { chartCutsName } from './chart-cuts-name.ts';
import { chartImageMissing } from './chart-image-missing.ts';
import { chartMissing } from './chart-missing.ts';
import { clusterWithoutWorkers } from './cluster-without-workers.ts';
import { controlPlaneOnOneHost } from './control-plane-on-one-host.ts';
import { conventionInvalid } from './convention-invalid.ts';
import { copiedEntity } from './copied-entity.ts';
import { coresOvercommitted } from './cores-overcommitted.ts';
import { coresOversized } from './cores-oversized.ts';
import { databaseOnNfs } from './database-on-nfs.ts';
import { datasetNetworkNotOnHost } from './dataset-network-not-on-host.ts';
import { datasetNetworkOfAnotherSite } from './dataset-network-of-another-site.ts';
import { datasetNotMounted } from './dataset-not-mounted.ts';
import { datasetNotShared } from './dataset-not-shared.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { dependsOnPlanned } from './depends-on-planned.ts';
import { diskNotWholeGib } from './disk-not-whole-gib.ts';
import { diskOnDirectory } from './disk-on-directory.ts';
import { diskOvercommitted } from './disk-overcommitted.ts';
import { duplicateClaim } from './duplicate-claim.ts';
import { duplicateGpu } from './duplicate-gpu.ts';
import { duplicateMountPath } from './duplicate-mount-path.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateNetwork } from './duplicate-network.ts';
import { duplicateNode } from './duplicate-node.ts';
import { duplicatePart } from './duplicate-part.ts';
import { duplicatePort } from './duplicate-port.ts';
import { duplicatePublicName } from './duplicate-public-name.ts';
import { duplicateVmId } from './duplicate-vm-id.ts';
import { etcdOnHdd } from './etcd-on-hdd.ts';
import { evenControlPlane } from './even-control-plane.ts';
import { exposeWithoutPort } from './expose-without-port.ts';
import { forwardAuthUnguarded } from './forward-auth-unguarded.ts';
import { forwardAuthUnknown } from './forward-auth-unknown.ts';
import { frontTargetPort } from './front-target-port.ts';
import { gpuClaimedTwice } from './gpu-claimed-twice.ts';
import { gpuGuestBallooning } from './gpu-guest-ballooning.ts';
import { gpuNameInvalid } from './gpu-name-invalid.ts';
import { gpuNotOnHost } from './gpu-not-on-host.ts';
import { guestWithoutNetwork } from './guest-without-network.ts';
import { hostCannotRunGuests } from './host-cannot-run-guests.ts';
import { hostReserve } from './host-reserve.ts';
import { hostWithoutNetwork } from './host-without-network.ts';
import { imageLatestUrl } from './image-latest-url.ts';
import { imageTypeMismatch } from './image-type-mismatch.ts';
import { imageWithoutChecksum } from './image-without-checksum.ts';
import { ingressElsewhere } from './ingress-elsewhere.ts';
import { invalidField } from './invalid-field.ts';
import { iommuGroupSplit } from './iommu-group-split.ts';
import { labCircularImport } from './lab-circular-import.ts';
import { labFileUnused } from './lab-file-unused.ts';
import { labImportMissing } from './lab-import-missing.ts';
import { labInvalid } from './lab-invalid.ts';
import { labNoDefaultExport } from './lab-no-default-export.ts';
import { labNotALab } from './lab-not-a-lab.ts';
import { labNotFound } from './lab-not-found.ts';
import { labSyntaxError } from './lab-syntax-error.ts';
import { labThrows } from './lab-throws.ts';
import { managementPageOpen } from './management-page-open.ts';
import { memoryOvercommitted } from './memory-overcommitted.ts';
import { missingBackup } from './missing-backup.ts';
import { missingField } from './missing-field.ts';
import { mountSize } from './mount-size.ts';
import { nameLimit } from './name-limit.ts';
import { nameLimitWarning } from './name-limit-warning.ts';
import { namePattern } from './name-pattern.ts';
import { nameUnregisteredCodename } from './name-unregistered-codename.ts';
import { namespaceTierMix } from './namespace-tier-mix.ts';
import { nfsDriverMissing } from './nfs-driver-missing.ts';
import { noTunnelRoute } from './no-tunnel-route.ts';
import { nodeBallooning } from './node-ballooning.ts';
import { nodeOfAnotherSite } from './node-of-another-site.ts';
import { nodeTooSmall } from './node-too-small.ts';
import { notAProxy } from './not-a-proxy.ts';
import { notInLab } from './not-in-lab.ts';
import { notOnBoot } from './not-on-boot.ts';
import { poolBackendUnknown } from './pool-backend-unknown.ts';
import { poolOfAnotherHost } from './pool-of-another-host.ts';
import { proxyCannotReach } from './proxy-cannot-reach.ts';
import { proxyWithoutPort } from './proxy-without-port.ts';
import { publicFlagWithoutNeed } from './public-flag-without-need.ts';
import { publicNameInvalid } from './public-name-invalid.ts';
import { publicNameProduct } from './public-name-product.ts';
import { publicNameReveals } from './public-name-reveals.ts';
import { publicWithoutAuth } from './public-without-auth.ts';
import { quotaOvercommitted } from './quota-overcommitted.ts';
import { reservedCodename } from './reserved-codename.ts';
import { reservedName } from './reserved-name.ts';
import { retentionShorterThanFrequency } from './retention-shorter-than-frequency.ts';
import type { Rule, RuleText } from './rule.ts';
import { rwoWithReplicas } from './rwo-with-replicas.ts';
import { rwxOnLocal } from './rwx-on-local.ts';
import { secretLiteral } from './secret-literal.ts';
import { signInUnreachable } from './sign-in-unreachable.ts';
import { startupOrder } from './startup-order.ts';
import { storageClientOffNetwork } from './storage-client-off-network.ts';
import { storageNetworkBetweenSites } from './storage-network-between-sites.ts';
import { tunnelConnectorElsewhere } from './tunnel-connector-elsewhere.ts';
import { tunnelConnectorUnknown } from './tunnel-connector-unknown.ts';
import { tunnelRouteTwice } from './tunnel-route-twice.ts';
import { tunnelRouteUnused } from './tunnel-route-unused.ts';
import { unknownField } from './unknown-field.ts';
import { unprivilegedLxcMountsNfs } from './unprivileged-lxc-mounts-nfs.ts';
import { vlanOfAnotherSite } from './vlan-of-another-site.ts';
import { vmDiskOnNfs } from './vm-disk-on-nfs.ts';
import { volumeNotMounted } from './volume-not-mounted.ts';
import { volumeOnUnreachableStorage } from './volume-on-unreachable-storage.ts';
import { workersOnOneHost } from './workers-on-one-host.ts';
import { wrongProvider } from './wrong-provider.ts';
import { zoneNotDomain } from './zone-not-domain.ts';

export type { Rule, RuleText } from './rule.ts';

/** Every check of a whole lab, by id. */
export const rules: readonly Rule[] = [
  ansibleGroupName,
  authByItself,
  backupOfNothing,
  backupSameSite,
  backupTargetNotBucket,
  backupToSource,
  bucketLockVersusRetention,
  chartCutsName,
  chartImageMissing,
  chartMissing,
  clusterWithoutWorkers,
  controlPlaneOnOneHost,
  coresOvercommitted,
  coresOversized,
  databaseOnNfs,
  datasetNetworkNotOnHost,
  datasetNetworkOfAnotherSite,
  datasetNotMounted,
  datasetNotShared,
  dependencyCycle,
  dependsOnPlanned,
  diskNotWholeGib,
  diskOnDirectory,
  diskOvercommitted,
  duplicateClaim,
  duplicateGpu,
  duplicateMountPath,
  duplicateName,
  duplicateNetwork,
  duplicateNode,
  duplicatePort,
  duplicatePublicName,
  duplicateVmId,
  etcdOnHdd,
  evenControlPlane,
  exposeWithoutPort,
  forwardAuthUnguarded,
  forwardAuthUnknown,
  frontTargetPort,
  gpuClaimedTwice,
  gpuGuestBallooning,
  gpuNameInvalid,
  gpuNotOnHost,
  guestWithoutNetwork,
  hostCannotRunGuests,
  hostReserve,
  hostWithoutNetwork,
  imageLatestUrl,
  imageTypeMismatch,
  imageWithoutChecksum,
  ingressElsewhere,
  iommuGroupSplit,
  managementPageOpen,
  memoryOvercommitted,
  missingBackup,
  mountSize,
  nameLimitWarning,
  nameLimit,
  namePattern,
  nameUnregisteredCodename,
  namespaceTierMix,
  nfsDriverMissing,
  noTunnelRoute,
  nodeBallooning,
  nodeOfAnotherSite,
  nodeTooSmall,
  notAProxy,
  notOnBoot,
  poolBackendUnknown,
  poolOfAnotherHost,
  proxyCannotReach,
  proxyWithoutPort,
  publicFlagWithoutNeed,
  publicNameInvalid,
  publicNameProduct,
  publicNameReveals,
  publicWithoutAuth,
  quotaOvercommitted,
  reservedCodename,
  reservedName,
  retentionShorterThanFrequency,
  rwoWithReplicas,
  rwxOnLocal,
  secretLiteral,
  signInUnreachable,
  startupOrder,
  storageClientOffNetwork,
  storageNetworkBetweenSites,
  tunnelConnectorElsewhere,
  tunnelConnectorUnknown,
  tunnelRouteTwice,
  tunnelRouteUnused,
  unprivilegedLxcMountsNfs,
  vlanOfAnotherSite,
  vmDiskOnNfs,
  volumeNotMounted,
  volumeOnUnreachableStorage,
  workersOnOneHost,
  wrongProvider,
  zoneNotDomain,
];

/** What is found before or beside the rules: shapes of single entities, the lab as a whole, files that cannot be read. */
const beside: readonly RuleText[] = [
  conventionInvalid,
  copiedEntity,
  duplicatePart,
  invalidField,
  labCircularImport,
  labFileUnused,
  labImportMissing,
  labInvalid,
  labNoDefaultExport,
  labNotALab,
  labNotFound,
  labSyntaxError,
  labThrows,
  missingField,
  notInLab,
  unknownField,
];

/** The text of everything that can be reported, by id. */
export const ruleTexts: readonly RuleText[] = [...rules, ...beside].toSorted((a, b) => (a.id < b.id ? -1 : 1));
