export { compareText, github, inOrder, json, locate, pretty, safeText, sarif, tally } from './diagnostics/index.ts';
export type { Diagnostic, Fault, Position, PrettyOptions, Role, SarifRule, Severity, Sources } from './diagnostics/index.ts';
export { entitiesIn } from './entities.ts';
export { gib, inGib, inWords, mib, showSize, tib, totalSize } from './entity/index.ts';
export type { Family, Size, Status } from './entity/index.ts';
export { exportLab, exportSchema, schemaPath } from './export/index.ts';
export type { ExportedConvention, ExportedEntity, ExportedLab, Json } from './export/index.ts';
export type { LabIndex, Reference, ResolvedLab } from './graph/index.ts';
export {
  containerOf,
  conventionOf,
  defineBackup,
  defineBucket,
  defineCloudVm,
  defineCluster,
  defineConvention,
  defineDataset,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineLxc,
  defineService,
  defineStoragePool,
  defineTunnel,
  defineVlan,
  defineVm,
  defineZone,
  entityId,
  entityKinds,
  formatName,
  groupKinds,
  isEntityKind,
  isLab,
  isNameKind,
  kindOf,
  kinds,
  locationOf,
  nameTable,
  pageFolder,
  pagePath,
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
  Lab,
  LabSpec,
  Location,
  Lxc,
  Service,
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
  productOf,
  rootApp,
  storageApp,
} from './kubernetes.ts';
export type { KnownChart } from './kubernetes.ts';
export { compareNatural, describeConvention, explainName, nearest, parseName, toSnake } from './naming/index.ts';
export type { Convention, ConventionSpec, Explanation, NameKind, NameOf, Names, Register } from './naming/index.ts';
export { canGuard, forwardAuthOf, isProduct } from './products.ts';
export type { ForwardAuth } from './products.ts';
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
  isMachine,
  isTls,
  liveEntrances,
  namespaceOf,
  nodesOf,
  pageName,
  poolsOf,
  proxmoxMount,
  roleOf,
  servicesOn,
  sharePath,
  siteOf,
  storageHost,
  writersOf,
} from './relations/index.ts';
export type { BucketWriter, Entrance, Machine, SharedByGroup } from './relations/index.ts';
export { resolve } from './resolve.ts';
export type { Resolution } from './resolve.ts';
export { ruleTexts, rules } from './rules/index.ts';
export type { Rule, RuleText } from './rules/index.ts';
