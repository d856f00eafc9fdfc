/** Files of a root of a site that people write; the same in each. */
export const siteFiles = [
  'encryption.tofu',
  'main.tf',
  'providers.tf',
  'variables.tf',
  'versions.tf',
] as const;
