const steps = [1, 2, 5] as const

/** Round numbers on a logarithmic axis: 1, 2 and 5 of each power of ten where it spans little, the powers alone where it spans much. */
export function marksBetween(low: number, high: number): readonly number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))]
  const marks = (each: readonly number[]) => Array.from({ length: last - first + 1 }, (_, at) => each.map((step) => step * 10 ** (first + at))).flat().filter((mark) => mark >= low && mark <= high)
  const powers = marks([1])
  return powers.length >= 4 ? powers : marks(steps)
}
