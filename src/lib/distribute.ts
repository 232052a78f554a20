/**
 * Divides a whole number of minor units in proportion to whole weights, so that the parts are whole and their sum is the total: each
 * gets the part rounded down, and what is left goes one by one to the largest remainders, of equal ones to the first (Hamilton's
 * method, also called largest remainder). Weights may be negative (a return among the lines) as long as they do not cancel out; where
 * they do, the first part takes everything, and of no weights there are no parts.
 */
export function distribute(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (weights.length === 0) return []
  if (sum === 0 || total === 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  return largest * Math.abs(total) <= Number.MAX_SAFE_INTEGER ? inNumbers(total, weights, sum) : inBigs(total, weights, sum)
}

function inNumbers(total: number, weights: readonly number[], sum: number): number[] {
  const remainders = weights.map(() => 0)
  let left = total
  const parts = weights.map((weight, index) => {
    const product = total * weight
    // The remainder has the sign of the sum, so that the part is the one below.
    const remainder = ((product % sum) + sum) % sum
    remainders[index] = remainder / sum
    // Never -0.
    const part = (product - remainder) / sum + 0
    left -= part
    return part
  })
  return handOut(parts, remainders, left)
}

/** The same where the products leave the whole numbers that are exact. */
function inBigs(total: number, weights: readonly number[], sum: number): number[] {
  const whole = BigInt(sum)
  const remainders = weights.map(() => 0)
  let left = total
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight)
    const remainder = ((product % whole) + whole) % whole
    // Beside each other to nine places; closer ones go by their turn.
    remainders[index] = Number((remainder * 1_000_000_000n) / whole)
    const part = Number((product - remainder) / whole)
    left -= part
    return part
  })
  return handOut(parts, remainders, left)
}

function handOut(parts: number[], remainders: readonly number[], left: number): number[] {
  if (left <= 0) return parts
  const turns = parts.map((_, index) => index).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  for (const index of turns.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
