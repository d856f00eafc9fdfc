export { fixedGroups } from './ansible-groups.ts';
export { compareNatural } from './compare.ts';
export { defineConvention } from './convention.ts';
export { github, inOrder, json, locate, pretty, safeText, sarif, tally } from './diagnostics/index.ts';
export type { Diagnostic, Fault, Position, PrettyOptions, Role, SarifRule, Severity, Sources } from './diagnostics/index.ts';
export { entitiesIn } from './entities.ts';
export { entityId } from './entity-id.ts';
export { exportSchema } from './export-schema.ts';
export { exportLab, schemaPath } from './export.ts';
export type { ExportedConvention, ExportedEntity, ExportedLab, Json } from './export.ts';
export {
  defineBackup,
  defineBucket,
  defineCloudVm,
  defineCluster,
  defineDataset,
  defineHost,
  defineImage,
  defineLocation,
  defineLxc,
  defineService,
  defineStoragePool,
  defineTunnel,
  defineVlan,
  defineVm,
  defineZone,
  gib,
  inGib,
  mib,
  showSize,
  tib,
  totalSize,
} from './kinds/index.ts';
export type {
  Auth,
  Backup,
  Bucket,
  CloudVm,
  Cluster,
  Dataset,
  Disk,
  Entity,
  EntityKind,
  EntityOf,
  Environment,
  Exposure,
  Front,
  Gpu,
  Guest,
  Host,
  Image,
  Location,
  Lxc,
  Service,
  Size,
  Status,
  StoragePool,
  Tunnel,
  Vlan,
  Vm,
  Volume,
  Zone,
} from './kinds/index.ts';
export {
  answeringPort,
  argoNamespace,
  isKnownChart,
  isSystemNamespace,
  localClass,
  mountedVolumes,
  pageName,
  productOf,
  rootApp,
  storageApp,
} from './kubernetes.ts';
export type { KnownChart } from './kubernetes.ts';
export { defineLab, isLab } from './lab.ts';
export type { Lab, LabSpec } from './lab.ts';
export { describeTable, explainName, formatName, isKind, kinds, nearest, parseName, placeholders, toSnake } from './naming/index.ts';
export type { Convention, ConventionSpec, Explanation, Kind, NameOf, Register } from './naming/index.ts';
export { pageFolder, pagePath } from './page-path.ts';
export { canGuard, forwardAuthOf, isProduct } from './products.ts';
export type { ForwardAuth } from './products.ts';
export { resolve } from './resolve.ts';
export type { Resolution } from './resolve.ts';
export {
  addressOf,
  claimName,
  clusterOf,
  codenameOf,
  entrances,
  groupName,
  guestsOn,
  internalName,
  isLive,
  liveEntrances,
  isTls,
  locationOf,
  namespaceOf,
  nodesOf,
  poolsOf,
  proxmoxMount,
  roleOf,
  servicesOn,
  sharePath,
  storageHost,
  writersOf,
} from './relations.ts';
export type { BucketWriter, Entrance, SharedByGroup } from './relations.ts';
export type { LabIndex, Reference, ResolvedLab } from './resolved.ts';
export { ruleTexts, rules } from './rules/index.ts';
export type { Rule, RuleText } from './rules/index.ts';
