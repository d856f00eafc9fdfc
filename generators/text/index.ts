export type { Data, DataObject } from './data.ts';
export { writeJson } from './json.ts';
export { writeYaml, yamlFile } from './yaml.ts';
