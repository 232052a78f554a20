/** Places and weights of a rule on -1 to 1. */
export interface Rule { readonly places: Float64Array; readonly weights: Float64Array }

/** Gauss and Legendre's rule of so many places: Newton's method on the Legendre polynomial (Numerical Recipes, 3rd edition, 4.6). */
export function gaussLegendre(count: number): Rule {
  const [places, weights] = [new Float64Array(count), new Float64Array(count)]
  for (let index = 0; index < count; index += 1) {
    let place = Math.cos(Math.PI * (index + 0.75) / (count + 0.5))
    let slope = 1
    for (let round = 0; round < 100; round += 1) {
      const [value, before] = legendre(count, place)
      slope = count * (place * value - before) / (place * place - 1)
      const step = value / slope
      place -= step
      if (Math.abs(step) < 1e-15) break
    }
    places[index] = place
    weights[index] = 2 / ((1 - place * place) * slope * slope)
  }
  return { places, weights }
}

/** The polynomial of that degree and the one before. */
function legendre(degree: number, at: number): readonly [number, number] {
  let [value, before] = [1, 0]
  for (let step = 1; step <= degree; step += 1) [value, before] = [((2 * step - 1) * at * value - (step - 1) * before) / step, value]
  return [value, before]
}
