/**
 * One string as a YAML scalar on one line, read back as the same string by YAML 1.1 (PyYAML, hence
 * Ansible) and YAML 1.2 (Kubernetes). Plain where that is safe beyond doubt, else in quotes;
 * characters that no reader would show are escaped. Half a surrogate pair is no character, so no
 * YAML file can hold it: it becomes U+FFFD.
 *
 * @example yamlString('k8s-master-01') // k8s-master-01
 * @example yamlString('no') // 'no'
 */
export function yamlString(text: string): string {
  if (plain.test(text) && !words.has(text.toLowerCase())) return text;
  if (unprintable.test(text)) return doubleQuoted(text);
  // Whichever quotes the text itself does not hold.
  return text.includes("'") && !/["\\]/.test(text)
    ? `"${text}"`
    : `'${text.replaceAll("'", "''")}'`;
}

/**
 * A number that both versions of YAML read back as the same number. PyYAML takes `1e+21` for a
 * string: it wants the point.
 */
export function yamlNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const digits = String(value);
  return digits.includes('e') && !digits.includes('.') ? digits.replace('e', '.0e') : digits;
}

/**
 * Characters that only double quotes can carry: controls, line breaks of any kind, byte order
 * marks.
 */
export const unprintable = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;

// --- internal ---

/**
 * Begins with a letter, `_` or `/`, so it is no number, date, time, indicator or `.inf`; `:` only
 * before another character, `#` never, and blanks only one at a time between words. Not `e9`, which
 * the `yaml` package takes for a number of YAML 1.1.
 */
const plain = /^(?![eE][-+]?\d)[A-Za-z_/](?:[\w./@,()+=%'-]|:(?=[\w./])| (?=[\w./@(]))*$/;

/** Words that some YAML reader takes for a boolean or null. */
const words = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n']);

const named = new Map([
  ['\0', '\\0'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

const escapable = /["\\\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu;

const hexOf = (character: string): string => character.charCodeAt(0).toString(16).padStart(4, '0');

const escaped = (character: string): string => named.get(character) ?? `\\u${hexOf(character)}`;

const doubleQuoted = (text: string): string =>
  `"${text.toWellFormed().replace(escapable, escaped)}"`;
