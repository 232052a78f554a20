/** Ends a transaction that was only a trial, and carries out what was found. */
export class RolledBack<Result> extends Error {
  readonly result: Result
  constructor(result: Result) {
    super('rolled back as intended')
    this.result = result
  }
}
