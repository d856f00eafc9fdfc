// Words of a name, and which characters they hold. Everything here is cached by the compiler per
// word.

/** 'a-b-c' → ['a', 'b', 'c'] */
export type Split<S extends string, A extends string[] = []> = S extends `${infer H}-${infer T}`
  ? Split<T, [...A, H]>
  : [...A, S];

/** ['a', 'b', 'c'] → 'a-b-c' */
export type Join<A extends readonly string[], S extends string = ''> = A extends [
  infer H extends string,
  ...infer T extends string[],
]
  ? Join<T, S extends '' ? H : `${S}-${H}`>
  : S;

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

/** Whether S is not empty and holds only characters of Set. */
export type Only<S extends string, Set extends string> = S extends '' ? false : Each<S, Set>;

/** Whether S is a word. */
export type IsWord<S extends string> = Only<S, Letter | Digit>;

/** Whether S is words joined by '-'. */
export type AreWords<S extends string> = S extends `${infer H}-${infer T}`
  ? IsWord<H> extends true
    ? AreWords<T>
    : false
  : IsWord<S>;

/** Whether S is a version such as '24.04'. */
export type IsVersion<S extends string> = S extends `${infer H}.${infer T}`
  ? IsWord<H> extends true
    ? IsVersion<T>
    : false
  : IsWord<S>;

/** '01' to '99' */
export type RunningNumber = Exclude<`${Digit}${Digit}`, '00'>;

/** Whether S is a real date of this century. */
export type IsDate<S extends string> = S extends `${infer Y}-${infer D}`
  ? Y extends `20${Digit}${Digit}`
    ? D extends Day | (Y extends LeapYear ? '02-29' : never)
      ? true
      : false
    : false
  : false;

type Each<S extends string, Set extends string> = S extends `${infer A}${infer B}${infer T}`
  ? A | B extends Set
    ? T extends ''
      ? true
      : Each<T, Set>
    : false
  : S extends Set
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
