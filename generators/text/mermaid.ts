/**
 * A Mermaid flowchart as data: what the syntax can carry, without a word about what the boxes stand
 * for.
 */
export interface Flowchart {
  /** Top to bottom, or left to right. */
  readonly direction: 'TB' | 'LR';
  /** Title and description for readers who cannot see the picture. */
  readonly accTitle: string;
  readonly accDescr: string;
  /** Comment for the first lines of the file; `#` is put before each. */
  readonly comment?: string;
  /**
   * Looks that items refer to by name, as CSS declarations. Those that no item uses are left out.
   */
  readonly classes: Readonly<Record<string, string>>;
  readonly items: readonly FlowItem[];
  readonly edges: readonly FlowEdge[];
}

/** A node, or a group if it has children. */
export interface FlowItem {
  /**
   * Letters, digits, `_` and `.`; begins with a lower-case letter; holds a `_`, so that it is no
   * reserved word.
   */
  readonly id: string;
  /** Lines of the label, as plain text. */
  readonly label: readonly string[];
  /** Shape of a node; groups are rectangles. Default `rect`. */
  readonly shape?: 'rect' | 'round' | 'stadium' | 'cylinder' | 'hexagon';
  readonly classes?: readonly string[];
  /** Address that it leads to. On a group Mermaid draws no link. */
  readonly href?: string;
  readonly children?: readonly FlowItem[];
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** Default `solid`. */
  readonly line?: 'solid' | 'dashed';
}

/**
 * The text of a flowchart. Pins layout, look and theme, because their defaults change between
 * versions of Mermaid.
 *
 * @example
 * writeFlowchart({
 *   direction: 'TB',
 *   accTitle: 'One',
 *   accDescr: 'One box.',
 *   classes: {},
 *   items: [{ id: 'host_atlas', label: ['atlas'] }],
 *   edges: [],
 * })
 */
export function writeFlowchart(chart: Flowchart): string {
  const all = chart.items.flatMap(withChildren);
  const lines = [
    '---',
    ...(chart.comment === undefined ? [] : [`# ${oneLine(chart.comment)}`]),
    ...head,
    '---',
    `flowchart ${chart.direction}`,
    `  accTitle: ${plainLine(chart.accTitle)}`,
    `  accDescr: ${plainLine(chart.accDescr)}`,
    '',
    ...chart.items.flatMap((item) => itemLines(item, '  ')),
    // Thin lines vanish in a big picture that is scaled down.
    ...section([
      ...chart.edges.map(edgeLine),
      ...(chart.edges.length > 0 ? ['  linkStyle default stroke-width:1.5px'] : []),
    ]),
    ...section(classLines(chart.classes, all)),
    ...section(
      all.flatMap(({ id, href }) =>
        href === undefined ? [] : [`  click ${id} href "${address(href)}"`],
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Text inside the quotes of a label: everything that Mermaid, its Markdown or HTML would take for a
 * sign becomes a character reference.
 * @example mermaidText('say "hi"') // 'say #quot;hi#quot;'
 */
export const mermaidText = (text: string): string =>
  oneLine(text).replace(signs, (sign) =>
    sign === '"' ? '#quot;' : `#${String(sign.codePointAt(0))};`,
  );

// --- internal ---

/**
 * `wrappingWidth` is in pixels: the default of 120 breaks names in two. The colour of lines has a
 * contrast of 3 on white and on black.
 */
const head = [
  'config:',
  '  layout: elk',
  '  look: classic',
  '  theme: neutral',
  '  themeVariables:',
  "    lineColor: '#768390'",
  '  flowchart:',
  '    wrappingWidth: 420',
  '    subGraphTitleMargin:',
  '      top: 4',
  '      bottom: 8',
];

/**
 * `"` ends a label, `#` and `&` begin references, `` ` `` begins Markdown, `<` and `>` are HTML,
 * `%` begins directives, which are cut out of labels too. `:` after "style" makes Mermaid drop a
 * semicolon, and after "fa" it makes an icon; `*` and `_` stress, `[` and `]` link, `\` escapes;
 * `{`, `}`, `|`, `~` are signs of the shapes.
 */
const signs = /["#&`<>%:*_[\]\\{}|~]/g;

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * `accTitle` and `accDescr` know no references: what the lexer would not take as text is left out.
 */
const plainLine = (text: string): string =>
  oneLine(text.replaceAll('"', "'").replace(/[#%;{}<>]/g, ' ')) || 'untitled';

/** Mermaid ends an address at a quote and refuses what is not http or a path. */
const address = (href: string): string => encodeURI(href).replaceAll('#', '%23');

const shapes = {
  rect: ['[', ']'],
  round: ['(', ')'],
  stadium: ['([', '])'],
  cylinder: ['[(', ')]'],
  hexagon: ['{{', '}}'],
} as const;

const withChildren = (item: FlowItem): FlowItem[] => [
  item,
  ...(item.children ?? []).flatMap(withChildren),
];

const section = (lines: readonly string[]): string[] => (lines.length > 0 ? ['', ...lines] : []);

function itemLines(item: FlowItem, margin: string): string[] {
  const text = `"${item.label.map(mermaidText).join('<br/>') || ' '}"`;
  if (item.children && item.children.length > 0) {
    return [
      `${margin}subgraph ${item.id}[${text}]`,
      ...item.children.flatMap((child) => itemLines(child, `${margin}  `)),
      `${margin}end`,
    ];
  }
  const [open, close] = shapes[item.shape ?? 'rect'];
  return [`${margin}${item.id}${open}${text}${close}`];
}

/** Blanks round the arrow: without them `a---orion` is an edge to `rion`. */
function edgeLine({ from, to, label, line }: FlowEdge): string {
  const arrow = line === 'dashed' ? '-.->' : '-->';
  return `  ${from} ${arrow}${label === undefined ? '' : `|"${mermaidText(label)}"|`} ${to}`;
}

function classLines(
  classes: Readonly<Record<string, string>>,
  items: readonly FlowItem[],
): string[] {
  const members = new Map<string, string[]>();
  for (const { id, classes = [] } of items) {
    for (const name of classes) {
      const ids = members.get(name);
      if (ids) ids.push(id);
      else members.set(name, [id]);
    }
  }
  const used = Object.entries(classes).flatMap(([name, style]) => {
    const ids = members.get(name);
    return ids ? [{ name, style, ids }] : [];
  });
  return [
    ...used.map(({ name, style }) => `  classDef ${name} ${style}`),
    ...used.map(({ name, ids }) => `  class ${ids.join(',')} ${name}`),
  ];
}
