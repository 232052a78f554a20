/** Parts of a doubling: e^y is 2 to a whole number of them, times a short series. */
const parts = 128
const perPart = parts / Math.LN2
/** ln 2 / 128 in two numbers: multiples of the first are exact. */
const [high, low] = [0.005415212333900854, 1.4223718738313642e-11]
const broken = Float64Array.from({ length: parts }, (_, part) => 2 ** (part / parts))
const whole = Float64Array.from({ length: 1100 }, (_, halvings) => 2 ** -halvings)

/** e^-y for y of 0 and more, to 15 digits: written out, so that a loop over many needs no call and keeps what it holds. */
export function decay(y: number): number {
  if (!(y < 700)) return y >= 700 ? 0 : Number.NaN
  const count = Math.floor(-y * perPart)
  const rest = -y - count * high - count * low
  const part = count & (parts - 1)
  const series = 1 + rest * (1 + rest * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120)))))
  return (whole[-(count - part) / parts] ?? 0) * (broken[part] ?? 0) * series
}
