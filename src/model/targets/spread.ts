/**
 * Shares a whole number of units (cents, calls) out by weights so that the parts add up to it exactly: each gets what is below its
 * fair part, and the units that are left go to the largest remainders, on ties to the first (Hamilton's method).
 * Without any weight above nothing all parts weigh the same. @param total a safe integer, also below nothing.
 */
export function shareOut(total: number, weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return []
  const given = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0))
  const sum = given.reduce((all, weight) => all + weight, 0)
  const even = sum > 0 && Number.isFinite(sum) ? undefined : given.length
  const size = Math.abs(total)
  const fair = given.map((weight) => (even === undefined ? size * (weight / sum) : size / even))
  const parts = fair.map((part) => Math.floor(part))
  let left = size - parts.reduce((all, part) => all + part, 0)
  const order = fair.map((part, index) => ({ index, rest: part - Math.floor(part) })).sort((one, other) => other.rest - one.rest || one.index - other.index)
  // Floating point may have given a unit too many or left more than one each: the rest goes round until nothing is left.
  for (let turn = 0; left > 0; turn += 1, left -= 1) { const at = order[turn % order.length]?.index ?? 0; parts[at] = (parts[at] ?? 0) + 1 }
  for (let turn = order.length - 1; left < 0; turn = turn === 0 ? order.length - 1 : turn - 1) {
    const at = order[turn]?.index ?? 0
    if ((parts[at] ?? 0) > 0) { parts[at] = (parts[at] ?? 0) - 1; left += 1 }
  }
  return total < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts
}
