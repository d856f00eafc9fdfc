import type { Found } from './find.ts';
import type { Tool } from './tool.ts';

/** A tool, and where it is; `undefined` if it could not be installed. */
export interface Outcome {
  readonly tool: Tool;
  readonly found: Found | undefined;
}

/**
 * One line for each tool, below a heading.
 *
 * @example
 * tool      version  from   where
 * opentofu  1.12.6   cache  ~/.cache/homelab-tools/opentofu-1.12.6/bin
 */
export function table(outcomes: readonly Outcome[]): string[] {
  const rows = [['tool', 'version', 'from', 'where'], ...outcomes.map(row)];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

// --- internal ---

const row = ({ tool, found }: Outcome): string[] =>
  found
    ? [tool.name, found.version, found.from, found.bin]
    : [tool.name, tool.version, '-', 'not installed'];
