import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { numberOf, type Row } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'

/** How far a list has come, in words and as a bar. */
export function Progress({ list }: { readonly list: Row }) {
  const { say, formats } = useSpeech()
  const [all, left] = [numberOf(list['entryCount']) ?? 0, numberOf(list['leftCount']) ?? 0]
  const done = Math.max(0, all - left)
  return (
    <div className="calling-progress">
      <span className="small muted">{say(words.left, { count: formats.number(left, 0) })} · {say(words.doneOf, { done: formats.number(done, 0), all: formats.number(all, 0) })}</span>
      <div className="meter" aria-hidden="true"><i style={{ width: `${String(all === 0 ? 0 : Math.round((done / all) * 100))}%` }} /></div>
    </div>
  )
}
