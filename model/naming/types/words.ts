// Words of a name, and which characters they hold. Everything here is cached by the compiler per
// word.

/** 'a-b-c' → ['a', 'b', 'c'] */
export type Split<
  Text extends string,
  Words extends string[] = [],
> = Text extends `${infer Head}-${infer Tail}` ? Split<Tail, [...Words, Head]> : [...Words, Text];

/** ['a', 'b', 'c'] → 'a-b-c' */
export type Join<Words extends readonly string[], Text extends string = ''> = Words extends [
  infer Head extends string,
  ...infer Tail extends string[],
]
  ? Join<Tail, Text extends '' ? Head : `${Text}-${Head}`>
  : Text;

export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
export type Letter =
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'g'
  | 'h'
  | 'i'
  | 'j'
  | 'k'
  | 'l'
  | 'm'
  | 'n'
  | 'o'
  | 'p'
  | 'q'
  | 'r'
  | 's'
  | 't'
  | 'u'
  | 'v'
  | 'w'
  | 'x'
  | 'y'
  | 'z';

/** Whether a text is not empty and holds only some characters. */
export type Only<Text extends string, Characters extends string> = Text extends ''
  ? false
  : Each<Text, Characters>;

/** Whether a text is a word. */
export type IsWord<Text extends string> = Only<Text, Letter | Digit>;

/** Whether a text is words joined by '-'. */
export type AreWords<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? IsWord<Head> extends true
    ? AreWords<Tail>
    : false
  : IsWord<Text>;

/** Whether a text is a version such as '24.04'. */
export type IsVersion<Text extends string> = Text extends `${infer Head}.${infer Tail}`
  ? IsWord<Head> extends true
    ? IsVersion<Tail>
    : false
  : IsWord<Text>;

/** '01' to '99' */
export type RunningNumber = Exclude<`${Digit}${Digit}`, '00'>;

/** Whether a text is a real date of this century. */
export type IsDate<Text extends string> = Text extends `${infer Year}-${infer MonthAndDay}`
  ? Year extends `20${Digit}${Digit}`
    ? MonthAndDay extends Day | (Year extends LeapYear ? '02-29' : never)
      ? true
      : false
    : false
  : false;

type Each<
  Text extends string,
  Characters extends string,
> = Text extends `${infer First}${infer Second}${infer Tail}`
  ? First | Second extends Characters
    ? Tail extends ''
      ? true
      : Each<Tail, Characters>
    : false
  : Text extends Characters
    ? true
    : false;

type To28 = Exclude<`${'0' | '1' | '2'}${Digit}`, '00' | '29'>;
type LongMonth = '01' | '03' | '05' | '07' | '08' | '10' | '12';
type ShortMonth = '04' | '06' | '09' | '11';
type Day =
  | `${LongMonth | ShortMonth | '02'}-${To28}`
  | `${LongMonth | ShortMonth}-${'29' | '30'}`
  | `${LongMonth}-31`;
type LeapYear =
  | `20${'0' | '2' | '4' | '6' | '8'}${'0' | '4' | '8'}`
  | `20${'1' | '3' | '5' | '7' | '9'}${'2' | '6'}`;
