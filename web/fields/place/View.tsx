import { isJsonObject, numberOf } from '../../data/values.ts'
import type { ViewProps } from '../part.ts'

export function PlaceView({ value }: Pick<ViewProps, 'value'>) {
  if (!isJsonObject(value)) return null
  const latitude = numberOf(value['latitude'])
  const longitude = numberOf(value['longitude'])
  if (latitude === undefined || longitude === undefined) return null
  return <a className="link clip" href={`geo:${latitude},${longitude}`}>{latitude.toFixed(5)}, {longitude.toFixed(5)}</a>
}
