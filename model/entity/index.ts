export { isCopy } from './copy.ts';
export type { Copy } from './copy.ts';
export { common, declare } from './declare.ts';
export type { Status } from './declare.ts';
export {
  address,
  flag,
  listOf,
  oneOf,
  path,
  prose,
  ref,
  refOf,
  shaped,
  text,
  whole,
} from './field.ts';
export type { Ref } from './field.ts';
export { definerOf, defineKind } from './kind.ts';
export type { AnyEntity, EntityOfKind, Family, Kind, Use } from './kind.ts';
export { gib, inGib, mib, showSize, sizeOf, tib, totalSize } from './size.ts';
export type { Size } from './size.ts';
export { inWords } from './words.ts';
