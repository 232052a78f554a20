import { useMe } from '../data/me.ts'
import { useWatermark } from '../theme/watermark.ts'
import { useSpeech } from '../words/language.tsx'

/** The viewer's name and the day, faintly over the page, so that a photograph of it tells whose screen it was. Not spoken, not in the way. */
export function Watermark() {
  const { user } = useMe()
  const { formats } = useSpeech()
  const wanted = useWatermark(user.id)
  if (!wanted) return null
  const text = `${user.name} ${formats.today()}`
  return <div className="watermark" aria-hidden="true">{Array.from({ length: 48 }, (_, index) => <span key={index} data-text={text} />)}</div>
}
