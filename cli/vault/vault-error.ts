/** A vault can't be read, opened or written: told with what to do, and without a value of it. */
export class VaultError extends Error {
  readonly help: string;

  constructor(message: string, help: string) {
    super(message);
    this.help = help;
  }
}
