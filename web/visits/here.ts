import { useCallback, useEffect, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Place } from '../../src/model/filter/datum.ts'
import { isJsonObject, numberOf } from '../data/values.ts'
import type { Json } from '../../src/lib/json.ts'

export type Here = { readonly state: 'looking' } | { readonly state: 'found'; readonly place: Place } | { readonly state: 'missing' }

const options = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 10_000 }

/** Where the phone stands. The browser tells it in WGS-84 (W3C Geolocation, 3.2), in China too. */
export function useHere(watching = false): Here & { readonly again: () => void } {
  const [here, setHere] = useState<Here>(() => ({ state: 'geolocation' in navigator ? 'looking' : 'missing' }))
  const found = useCallback(({ coords }: GeolocationPosition) => setHere({ state: 'found', place: placeAt(coords) }), [])
  const missing = useCallback(() => setHere((before) => (before.state === 'found' ? before : { state: 'missing' })), [])
  useEffect(() => {
    if (!('geolocation' in navigator)) return
    const watch = watching ? navigator.geolocation.watchPosition(found, missing, options) : undefined
    if (watch === undefined) navigator.geolocation.getCurrentPosition(found, missing, options)
    return () => { if (watch !== undefined) navigator.geolocation.clearWatch(watch) }
  }, [watching, found, missing])
  const again = useCallback(() => {
    if (!('geolocation' in navigator)) return
    setHere({ state: 'looking' })
    navigator.geolocation.getCurrentPosition(found, missing, options)
  }, [found, missing])
  return { ...here, again }
}

function placeAt({ latitude, longitude, accuracy }: GeolocationCoordinates): Place {
  return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)), datum: 'WGS-84', accuracy: Math.min(1_000_000, Math.max(0, Math.round(accuracy))) }
}

/** A place as a record holds it. */
export function placeOf(value: Json | undefined): Place | undefined {
  if (!isJsonObject(value)) return undefined
  const { latitude, longitude, datum, accuracy } = value
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined
  const doubt = numberOf(accuracy)
  return { latitude, longitude, datum: datum === 'GCJ-02' ? 'GCJ-02' : 'WGS-84', ...(doubt === undefined ? {} : { accuracy: doubt }) }
}

export const placeJson = ({ latitude, longitude, datum, accuracy }: Place): JsonObject => ({ latitude, longitude, datum, ...(accuracy === undefined ? {} : { accuracy }) })
/** Without the doubt, as a question takes it. */
export const pointJson = ({ latitude, longitude, datum }: Place): JsonObject => ({ latitude, longitude, datum })
