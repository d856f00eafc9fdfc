/**
 * Of things with the same key, the first with each later one.
 * @example [...duplicates([a1, b1, a2, a3], letterOf)] // [[a1, a2], [a1, a3]]
 */
export function* duplicates<T extends object>(
  things: Iterable<T>,
  keyOf: (thing: T) => unknown,
): Iterable<readonly [first: T, later: T]> {
  const firsts = new Map<unknown, T>();
  for (const thing of things) {
    const key = keyOf(thing);
    const first = firsts.get(key);
    if (first) yield [first, thing];
    else firsts.set(key, thing);
  }
}
