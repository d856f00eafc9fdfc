/** Plain data, as JSON and YAML know it. A field that is `undefined` is left out. */
export type Data = null | boolean | number | string | readonly Data[] | DataObject;

export interface DataObject {
  readonly [key: string]: Data | undefined;
}

/** Order of keys in every generated file: by UTF-16 code unit, so that no locale takes part. */
export const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
