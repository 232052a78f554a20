/** What a method makes of a series. */
export interface Fitted {
  readonly method: string
  /** The next values. */
  readonly ahead: (steps: number) => Float64Array
  /** Errors one step ahead over the series, first ones left out where nothing was known. */
  readonly errors: Float64Array
  /** Standard deviation of the forecast error some steps ahead (1 is the next), by the method's own formula or by that of a random walk. */
  readonly deviation: (step: number) => number
  readonly parameters: Readonly<Record<string, number | string>>
}

/** Standard deviation of errors around 0, corrected for so many figures that were fitted. */
export function errorDeviation(errors: Float64Array, fittedFigures: number): number {
  return errors.length === 0 ? 0 : Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / Math.max(1, errors.length / 2, errors.length - fittedFigures))
}
