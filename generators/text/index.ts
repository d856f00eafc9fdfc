export { banner, bannerText } from './banner.ts';
export type { Data, DataObject } from './data.ts';
export { writeJson } from './json.ts';
export { writeYaml, yamlFile } from './yaml.ts';
export type { YamlFileOptions, YamlOptions } from './yaml.ts';
