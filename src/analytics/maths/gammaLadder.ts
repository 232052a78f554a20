import { logGamma, logGammaBend, logGammaSlope } from './gamma.ts'

/** Beyond so many rungs at once it is as fast to begin anew. */
const farthest = 8

/**
 * ln Γ with its slope and bend at points that rise from one by whole numbers, as frequencies do: by Γ(z+1) = z Γ(z) each rung costs a
 * logarithm and a division, a tenth of the three series. From below 1, where the recurrence would take large numbers from each other,
 * and over wide gaps the series say it anew.
 */
export class GammaLadder {
  value = Number.NaN
  slope = Number.NaN
  bend = Number.NaN
  readonly #foot: number
  #rung = Number.NaN

  constructor(foot: number) { this.#foot = foot }

  /** Goes to foot + rung; from few purchases to many it only climbs. */
  climbTo(rung: number): void {
    const climbed = rung - this.#rung
    if (climbed >= 0 && climbed <= farthest && Number.isInteger(climbed) && this.#foot + this.#rung >= 1) {
      for (let z = this.#foot + this.#rung, left = climbed; left > 0; left -= 1, z += 1) {
        const inverse = 1 / z
        this.value += Math.log(z)
        this.slope += inverse
        this.bend -= inverse * inverse
      }
    } else {
      const z = this.#foot + rung
      this.value = logGamma(z)
      this.slope = logGammaSlope(z)
      this.bend = logGammaBend(z)
    }
    this.#rung = rung
  }
}
