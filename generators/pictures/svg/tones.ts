/** A colour in the light and in the dark theme. */
export type Pair = readonly [light: string, dark: string];
/** How something is painted. */
export interface Look {
  readonly fill?: Pair;
  readonly stroke?: Pair;
}

/** What a thing in a picture means, and how it looks. */
export const tones = {
  page: { fill: ['#ffffff', '#0e1116'] },
  zone: { fill: ['#f4f6f9', '#141920'], stroke: ['#cfd6df', '#2c3541'] },
  card: { fill: ['#ffffff', '#1b212a'], stroke: ['#c6ced9', '#364150'] },
  sub: { fill: ['#f8fafc', '#202732'], stroke: ['#d9dfe7', '#323c4a'] },
  cluster: { fill: ['#eef2fd', '#171d2c'], stroke: ['#b9c7f0', '#33436f'] },
  text: { fill: ['#18202c', '#e9eef5'] },
  muted: { fill: ['#566273', '#9dabbd'] },
  'on-colour': { fill: ['#ffffff', '#0e1116'] },
  icon: { stroke: ['#566273', '#9dabbd'] },
  line: { stroke: ['#7b8797', '#7f8da0'] },
  thread: { stroke: ['#b9c2ce', '#4a5665'] },
  'line-head': { fill: ['#7b8797', '#7f8da0'] },
  way: { stroke: ['#d4680b', '#f08c3a'] },
  'way-head': { fill: ['#d4680b', '#f08c3a'] },
  join: { stroke: ['#3b66d6', '#7e9cf0'] },
  'join-head': { fill: ['#3b66d6', '#7e9cf0'] },
  copy: { stroke: ['#2f855a', '#5dc08c'] },
  'copy-head': { fill: ['#2f855a', '#5dc08c'] },
  label: { fill: ['#ffffff', '#1b212a'], stroke: ['#dfe4ea', '#364150'] },
  rail: { fill: ['#e6eaf0', '#2a323d'] },
  'part-0': { fill: ['#3b7ddd', '#4b8df0'] },
  'part-1': { fill: ['#6aa1ec', '#3a6fc0'] },
  'part-2': { fill: ['#9cc2f5', '#2f5896'] },
  'part-3': { fill: ['#c3dafb', '#294670'] },
  over: { fill: ['#d9480f', '#ff8a4c'] },
  'state-stop': { fill: ['#c92a2a', '#ff6b6b'] },
  stop: { stroke: ['#c92a2a', '#ff6b6b'] },
  'stop-head': { fill: ['#c92a2a', '#ff6b6b'] },
  'state-limp': { fill: ['#b7791f', '#e3b341'] },
  'state-lose': { fill: ['#6b4fbb', '#b197fc'] },
} as const satisfies Record<string, Look>;

/** Distinct in both themes, and for readers who see fewer colours. */
export const lanes: readonly Pair[] = [
  ['#c2410c', '#ff922b'],
  ['#1864ab', '#4dabf7'],
  ['#9c36b5', '#da77f2'],
  ['#237a36', '#51cf66'],
  ['#c2255c', '#f783ac'],
  ['#0b7285', '#3bc9db'],
  ['#7a5a12', '#e3b341'],
  ['#495057', '#adb5bd'],
];
