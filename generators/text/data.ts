/** Plain data, as JSON and YAML know it. A field that is `undefined` is left out. */
export type Data = null | boolean | number | string | readonly Data[] | DataObject;

export interface DataObject {
  readonly [key: string]: Data | undefined;
}
