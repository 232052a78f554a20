import { inDatum, type Place } from '../../src/model/filter/datum.ts'
import { useSpeech } from '../words/language.tsx'

/** '350 m', '1.2 km'. */
export function useWay(): (metres: number) => string {
  const { formats, language } = useSpeech()
  return (metres) => {
    const [m, km] = language === 'zh' ? ['米', '公里'] : ['m', 'km']
    return metres < 1000 ? `${formats.number(Math.round(metres / 10) * 10, 0)} ${m}` : `${formats.number(metres / 1000, 1)} ${km}`
  }
}

/** The place for the phone's own map application, in WGS-84 (RFC 5870). Nothing is asked of it before the tap. */
export function mapLink(place: Place): string {
  const { latitude, longitude } = inDatum(place, place.datum, 'WGS-84')
  return `geo:${latitude.toFixed(6)},${longitude.toFixed(6)}?q=${latitude.toFixed(6)},${longitude.toFixed(6)}`
}
