const halfLogTwoPi = 0.9189385332046728
const lanczos = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7]

/**
 * ln of the gamma function for x > 0: Stirling's series from 15 on, below it Lanczos's sum (1964; g = 7, nine terms, the
 * coefficients of P. Godfrey), to some 14 digits. NaN below 0, Infinity at 0.
 */
export function logGamma(x: number): number {
  if (x < 0 || Number.isNaN(x)) return Number.NaN
  if (x === 0) return Infinity
  if (x >= 15) {
    const square = 1 / (x * x)
    return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / x
  }
  // Γ(x) = Γ(x+1)/x keeps the digits near 0.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  let sum = lanczos[0] ?? 0
  for (let index = 1; index < lanczos.length; index += 1) sum += (lanczos[index] ?? 0) / (x + index - 1)
  const base = x + 6.5
  return halfLogTwoPi + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

/** The slope of ln Γ (digamma) for x > 0: raised to 10 by its recurrence, there the asymptotic series; some 14 digits. */
export function logGammaSlope(x: number): number {
  let [raised, sum] = [x, 0]
  for (; raised < 10; raised += 1) sum -= 1 / raised
  const square = 1 / (raised * raised)
  return sum + Math.log(raised) - 0.5 / raised - square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * 691 / 32760)))))
}

/** The second derivative of ln Γ (trigamma) for x > 0, in the same way. */
export function logGammaBend(x: number): number {
  let [raised, sum] = [x, 0]
  for (; raised < 10; raised += 1) sum += 1 / (raised * raised)
  const square = 1 / (raised * raised)
  return sum + 1 / raised + square / 2 + square / raised * (1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - square * (5 / 66 - square * 691 / 2730)))))
}

/** ln of the beta function, for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** ln(exp(a) + exp(b)) without overflow. */
export function logAdd(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === -Infinity ? -Infinity : high + Math.log1p(Math.exp(-Math.abs(a - b)))
}

/**
 * The regularised incomplete beta function I_x(a, b), 0 to 1: Lentz's continued fraction (Numerical Recipes, 3rd edition, 6.4).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / kept(1 - (a + b) * x / (a + 1))
  let result = d
  for (let step = 1; step < 1000; step += 1) {
    const twice = 2 * step
    const even = step * (b - step) * x / ((a + twice - 1) * (a + twice))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    result *= d * c
    const odd = -(a + step) * (a + b + step) * x / ((a + twice) * (a + twice + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    result *= d * c
    if (Math.abs(d * c - 1) < 1e-13) break
  }
  return result
}
