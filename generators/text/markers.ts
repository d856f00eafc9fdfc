/** What is wrong with the markers of a block, as values: the caller knows the file and says it. */
export interface MarkerFinding {
  readonly code: 'missing' | 'duplicate' | 'unbalanced';
  /** One sentence without the name of the file. */
  readonly message: string;
  readonly help: string;
  /** Line of the marker that is wrong, from 1; the last line if there is none. */
  readonly line: number;
}

export type BlockResult = { readonly text: string } | { readonly finding: MarkerFinding };

/**
 * The two lines that enclose a block.
 *
 * @example blockMarkers('overview').begin // '<!-- generated:begin overview -->'
 */
export const blockMarkers = (name: string): { readonly begin: string; readonly end: string } => ({
  begin: `<!-- generated:begin ${name} -->`,
  end: `<!-- generated:end ${name} -->`,
});

/**
 * What stands between the markers of a block in a hand-written text, without the markers, line
 * breaks as `\n`. Markers inside fenced code are examples, not markers.
 */
export function findBlock(text: string, name: string): BlockResult {
  const found = locateBlock(text, name);
  return 'finding' in found
    ? found
    : {
        text: found.lines
          .slice(found.begin + 1, found.end)
          .join('')
          .replaceAll('\r\n', '\n'),
      };
}

/**
 * The text with another block between its markers; everything else stays byte for byte.
 *
 * @example
 * const result = replaceBlock('<!-- generated:begin t -->\n<!-- generated:end t -->\n', 't', 'new\n');
 * // { text: '<!-- generated:begin t -->\nnew\n<!-- generated:end t -->\n' }
 */
export function replaceBlock(text: string, name: string, block: string): BlockResult {
  const found = locateBlock(text, name);
  if ('finding' in found) return found;
  const { lines, begin, end } = found;
  const lineBreak = lines[begin]?.endsWith('\r\n') === true ? '\r\n' : '\n';
  const body = block === '' || block.endsWith('\n') ? block : `${block}\n`;
  return {
    text:
      lines.slice(0, begin + 1).join('') +
      body.replaceAll('\n', lineBreak) +
      lines.slice(end).join(''),
  };
}

// --- internal ---

interface Found {
  readonly lines: readonly string[];
  /** Indexes of the lines of the markers. */
  readonly begin: number;
  readonly end: number;
}

function locateBlock(text: string, name: string): Found | { readonly finding: MarkerFinding } {
  // Each line keeps its line break.
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const marks = marksIn(lines).filter((mark) => mark.name === name);
  const begins = marks.filter(({ side }) => side === 'begin');
  const ends = marks.filter(({ side }) => side === 'end');
  const markers = blockMarkers(name);
  const [begin, secondBegin] = begins;
  const [end, secondEnd] = ends;
  if (!begin && !end) {
    const help = `put the lines ${markers.begin} and ${markers.end} where the block belongs`;
    return {
      finding: {
        code: 'missing',
        message: `has no block '${name}'`,
        help,
        line: Math.max(1, lines.length),
      },
    };
  }
  const second = secondBegin ?? secondEnd;
  if (second) {
    const help = 'keep one pair of markers: a block has one place';
    return {
      finding: {
        code: 'duplicate',
        message: `has two markers ${markers[second.side]}`,
        help,
        line: second.index + 1,
      },
    };
  }
  if (!begin || !end) {
    const [there, lacks] = begin ? (['begin', 'end'] as const) : (['end', 'begin'] as const);
    const help = `add the line ${markers[lacks]} ${lacks === 'end' ? 'below' : 'above'} it`;
    return {
      finding: {
        code: 'unbalanced',
        message: `has ${markers[there]} without ${markers[lacks]}`,
        help,
        line: ((begin ?? end)?.index ?? 0) + 1,
      },
    };
  }
  if (end.index < begin.index) {
    return {
      finding: {
        code: 'unbalanced',
        message: `has ${markers.end} above ${markers.begin}`,
        help: 'swap the two lines',
        line: end.index + 1,
      },
    };
  }
  return { lines, begin: begin.index, end: end.index };
}

interface Mark {
  readonly side: 'begin' | 'end';
  readonly name: string;
  readonly index: number;
}

/**
 * Markers outside fenced code. A generated block may hold fences: they are balanced, so what
 * follows is found again.
 */
function marksIn(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  let fence: string | undefined;
  for (const [index, line] of lines.entries()) {
    const ticks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (ticks !== undefined && ticks.startsWith(fence) && line.trim() === ticks)
        fence = undefined;
      continue;
    }
    if (ticks !== undefined) {
      fence = ticks;
      continue;
    }
    const [, side, name] = /^<!-- generated:(begin|end) (\S+) -->\s*$/.exec(line) ?? [];
    if ((side === 'begin' || side === 'end') && name !== undefined)
      marks.push({ side, name, index });
  }
  return marks;
}
