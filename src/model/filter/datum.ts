/** A point, in degrees. */
export interface Point { readonly latitude: number; readonly longitude: number }
export type Datum = 'WGS-84' | 'GCJ-02'

const semiMajor = 6_378_245
const eccentricity = 0.006693421622965943
/** Mean radius of the earth in metres (IUGG). */
export const earthRadius = 6_371_008.8

/** Great-circle distance in metres (haversine). Both points in one datum. */
export function distance(a: Point, b: Point): number {
  const radians = Math.PI / 180
  const latitude = Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2
  const longitude = Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2
  const chord = latitude + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * longitude
  return 2 * earthRadius * Math.asin(Math.sqrt(Math.min(1, chord)))
}

/** The same place in the other datum: Chinese maps draw it some 500 m off (GCJ-02). Outside China both agree. */
export function inDatum(point: Point, from: Datum, to: Datum): Point {
  if (from === to || !inChina(point)) return point
  if (to === 'GCJ-02') return shifted(point, 1)
  // The shift has no closed inverse: guess and correct; three rounds come within a centimetre.
  let guess = shifted(point, -1)
  for (let round = 0; round < 3; round += 1) {
    const drawn = shifted(guess, 1)
    guess = { latitude: guess.latitude - (drawn.latitude - point.latitude), longitude: guess.longitude - (drawn.longitude - point.longitude) }
  }
  return guess
}

/** A point as records hold it. */
export interface Place extends Point { readonly datum: Datum; /** Metres. */ readonly accuracy?: number }

/** Great-circle distance in metres between two places, whichever datum each is in: both are brought to WGS-84 first. */
export function distanceBetween(a: Place, b: Place): number {
  return distance(inDatum(a, a.datum, 'WGS-84'), inDatum(b, b.datum, 'WGS-84'))
}

export interface Box { readonly south: number; readonly north: number; /** Absent where the circle takes in a pole or the date line. */ readonly west?: number; readonly east?: number }

/** The smallest box of degrees that holds all points within so many metres of any of these (Bronstein: half width asin(sin r / cos latitude)). */
export function boxAround(points: readonly Point[], metres: number): Box {
  const degrees = 180 / Math.PI
  // A hair wider, so that rounding never loses what lies on the edge.
  const radius = (metres / earthRadius) * 1.000001 + 1e-9
  const south = Math.min(...points.map(({ latitude }) => latitude)) - radius * degrees
  const north = Math.max(...points.map(({ latitude }) => latitude)) + radius * degrees
  const box = { south: Math.max(-90, south), north: Math.min(90, north) }
  if (south <= -90 || north >= 90 || radius >= Math.PI / 2) return box
  const half = (point: Point) => Math.asin(Math.min(1, Math.sin(radius) / Math.cos(point.latitude / degrees))) * degrees
  const west = Math.min(...points.map((point) => point.longitude - half(point)))
  const east = Math.max(...points.map((point) => point.longitude + half(point)))
  return west < -180 || east > 180 ? box : { ...box, west, east }
}

function inChina({ latitude, longitude }: Point): boolean {
  return latitude > 0.8293 && latitude < 55.8271 && longitude > 72.004 && longitude < 137.8347
}

function shifted({ latitude, longitude }: Point, sign: 1 | -1): Point {
  const [x, y] = [longitude - 105, latitude - 35]
  const radians = (latitude / 180) * Math.PI
  const magic = 1 - eccentricity * Math.sin(radians) ** 2
  const north = (northShift(x, y) * 180) / (((semiMajor * (1 - eccentricity)) / (magic * Math.sqrt(magic))) * Math.PI)
  const east = (eastShift(x, y) * 180) / ((semiMajor / Math.sqrt(magic)) * Math.cos(radians) * Math.PI)
  return { latitude: latitude + sign * north, longitude: longitude + sign * east }
}

const wave = (amplitude: number, angle: number) => amplitude * Math.sin(angle * Math.PI)

function northShift(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  return plain + ((wave(20, 6 * x) + wave(20, 2 * x) + wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)) * 2) / 3
}

function eastShift(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  return plain + ((wave(20, 6 * x) + wave(20, 2 * x) + wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)) * 2) / 3
}
