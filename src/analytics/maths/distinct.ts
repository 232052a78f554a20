/** The different values of a column in the order in which they first come, and for each row the place of its own. */
export interface Distinct { readonly values: Float64Array; readonly places: Int32Array }

const direct = 4096

/** Finds the different values by a hash table of plain numbers, open addressed: a million rows in some tens of milliseconds. NaN equals NaN. */
export function distinctOf(column: Float64Array): Distinct {
  const places = new Int32Array(column.length)
  const [bits, asNumber] = viewsOfOne()
  let values = new Float64Array(1024)
  let table = new Int32Array(4096).fill(-1)
  let count = 0
  // Counts are small whole numbers, which need no table.
  const small = new Int32Array(direct).fill(-1)
  const slotOf = (value: number): number => {
    asNumber[0] = value
    const mask = table.length - 1
    let slot = mixed(bits[0] ?? 0, bits[1] ?? 0) & mask
    for (let place = table[slot] ?? -1; place >= 0 && !Object.is(values[place], value); place = table[slot] ?? -1) slot = (slot + 1) & mask
    return slot
  }
  for (let row = 0; row < column.length; row += 1) {
    // Minus nothing is nothing.
    const value = (column[row] ?? Number.NaN) + 0
    const counted = value >= 0 && value < direct && Number.isInteger(value)
    if (counted && (small[value] ?? -1) >= 0) {
      places[row] = small[value] ?? 0
      continue
    }
    let slot = slotOf(value)
    if ((table[slot] ?? -1) < 0) {
      if (count === values.length) {
        values = grown(values)
        table = new Int32Array(table.length * 2).fill(-1)
        for (let place = 0; place < count; place += 1) table[slotOf(values[place] ?? 0)] = place
        slot = slotOf(value)
      }
      values[count] = value
      table[slot] = count
      count += 1
    }
    if (counted) small[value] = table[slot] ?? 0
    places[row] = table[slot] ?? 0
  }
  return { values: values.slice(0, count), places }
}

/** The entries of a column at these places: a plain loop, some ten times as fast as `from` with a function. */
export function gather(column: Float64Array, places: Int32Array): Float64Array {
  const taken = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) taken[at] = column[places[at] ?? 0] ?? Number.NaN
  return taken
}

/** The same of whole numbers. */
export function gatherWhole(column: Int32Array, places: Int32Array): Int32Array {
  const taken = new Int32Array(places.length)
  for (let at = 0; at < places.length; at += 1) taken[at] = column[places[at] ?? 0] ?? 0
  return taken
}

/** A number, and the same eight bytes as two whole numbers. */
function viewsOfOne(): readonly [Uint32Array, Float64Array] {
  const memory = new ArrayBuffer(8)
  return [new Uint32Array(memory), new Float64Array(memory)]
}

/** The last steps of MurmurHash3 (A. Appleby, in the public domain). */
function mixed(low: number, high: number): number {
  let hash = low ^ Math.imul(high, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(values.length * 2)
  more.set(values)
  return more
}
