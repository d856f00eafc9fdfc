/** A file of the lab wanted to end the program. */
export class ExitError extends Error {}
