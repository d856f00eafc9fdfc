/** What the first line of every generated file says, without the comment signs of its language. */
export const bannerText = 'Generated from model/ by `npm run generate`. Do not edit.';

/**
 * The banner as a line for languages in which `#` begins a comment: YAML, HCL, shell, TOML. Ends
 * with a newline.
 */
export const banner = `# ${bannerText}\n`;
