/**
 * A kebab-case name in snake_case, for tools that forbid hyphens (Ansible groups, OpenTofu
 * variables). Reversible, and thus free of collisions, because no name of the convention holds an
 * underscore.
 *
 * @example toSnake('styx-servers') // 'styx_servers'
 */
export const toSnake = (kebab: string): string => kebab.replaceAll('-', '_');
