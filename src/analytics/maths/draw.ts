import type { Random } from '../../lib/random.ts'

/** A standard normal draw (G. Box, M. Muller 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** A gamma draw of that shape and rate (G. Marsaglia, W. Tsang, A Simple Method for Generating Gamma Variables, 2000). */
export function drawGamma(random: Random, shape: number, rate: number): number {
  if (shape < 1) return drawGamma(random, shape + 1, rate) * random.next() ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const normal = drawNormal(random)
    const cube = (1 + normal / Math.sqrt(9 * d)) ** 3
    if (cube > 0 && Math.log(1 - random.next()) < normal * normal / 2 + d - d * cube + d * Math.log(cube)) return d * cube / rate
  }
}

/** A beta draw. */
export function drawBeta(random: Random, a: number, b: number): number {
  const one = drawGamma(random, a, 1)
  return one / (one + drawGamma(random, b, 1))
}
