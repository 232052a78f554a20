/** The point where a function is least, by the simplex of Nelder and Mead (1965). Where it is Infinity, nobody goes. Deterministic. */
export function minimise(loss: (point: readonly number[]) => number, start: readonly number[], { steps, most = 500, tolerance = 1e-7 }: { readonly steps: readonly number[]; readonly most?: number; readonly tolerance?: number }): readonly number[] {
  const valued = (point: readonly number[]) => ({ point, loss: loss(point) })
  let corners = [valued(start), ...start.map((_, axis) => valued(start.map((value, place) => (place === axis ? value + (steps[axis] ?? 0.1) : value))))]
  for (let tries = corners.length; tries < most;) {
    corners = corners.toSorted((one, other) => one.loss - other.loss)
    const [best] = corners
    const worst = corners.at(-1), second = corners.at(-2)
    if (best === undefined || worst === undefined || second === undefined) break
    if (Math.abs(worst.loss - best.loss) <= tolerance * (Math.abs(best.loss) + 1e-12)) break
    const centre = start.map((_, place) => corners.slice(0, -1).reduce((sum, corner) => sum + (corner.point[place] ?? 0), 0) / (corners.length - 1))
    const along = (by: number) => valued(centre.map((value, place) => value + by * (value - (worst.point[place] ?? 0))))
    const reflected = along(1)
    tries++
    if (reflected.loss < best.loss) {
      const further = along(2)
      tries++
      corners.splice(-1, 1, further.loss < reflected.loss ? further : reflected)
    } else if (reflected.loss < second.loss) corners.splice(-1, 1, reflected)
    else {
      const nearer = along(reflected.loss < worst.loss ? 0.5 : -0.5)
      tries++
      if (nearer.loss < Math.min(worst.loss, reflected.loss)) corners.splice(-1, 1, nearer)
      else {
        corners = corners.map((corner) => (corner === best ? corner : valued(corner.point.map((value, place) => (value + (best.point[place] ?? 0)) / 2))))
        tries += start.length
      }
    }
  }
  return corners.reduce((one, other) => (other.loss < one.loss ? other : one)).point
}
