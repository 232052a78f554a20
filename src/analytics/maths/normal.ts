/** The standard normal distribution function: series and continued fraction of erf (Abramowitz and Stegun, 7.1.5 and 7.1.14), to some 12 digits. */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const upper = x < 2.5 ? 1 - errorSeries(x) : complementFraction(x)
  return z > 0 ? 1 - upper / 2 : upper / 2
}

function errorSeries(x: number): number {
  let [term, sum] = [x, x]
  for (let n = 1; n < 200 && Math.abs(term) > 1e-17 * Math.abs(sum); n += 1) {
    term *= -x * x / n
    sum += term / (2 * n + 1)
  }
  return 2 / Math.sqrt(Math.PI) * sum
}

function complementFraction(x: number): number {
  let fraction = 0
  for (let n = 60; n > 0; n -= 1) fraction = n / 2 / (x + fraction)
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction)
}

/** The value below which lies such a share: bisection. */
export function normalQuantile(share: number): number {
  if (share <= 0) return -Infinity
  if (share >= 1) return Infinity
  let [from, to] = [-12, 12]
  for (let step = 0; step < 50; step += 1) {
    const middle = (from + to) / 2
    if (normalBelow(middle) < share) from = middle
    else to = middle
  }
  return (from + to) / 2
}
