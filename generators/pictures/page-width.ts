/** Below, in pixels, everything stands in one column. */
export const PHONE = 700;

/** Of a picture, in pixels. */
export const marginOf = (width: number): number => (width < PHONE ? 10 : 20);

/** Room for content in a picture of a width. */
export const innerWidth = (width: number): number => width - 2 * marginOf(width);
