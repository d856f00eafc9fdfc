/** Files of a root that people write; the same in each root of one provider. */
export const rootFiles = [
  'encryption.tofu',
  'main.tf',
  'providers.tf',
  'variables.tf',
  'versions.tf',
] as const;

/** What the next layer needs to know of a root; not every root has something to tell. */
export const outputsFile = 'outputs.tf';
