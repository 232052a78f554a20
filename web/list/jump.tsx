import { listWords } from '../../src/model/words/ui/list.ts'
import { partFor } from '../fields/index.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Icon } from '../parts/icons.tsx'
import { Popover } from '../parts/popover.tsx'
import { fieldNamed } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import type { ListState } from './state.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('')

/** A list sorted by a name jumps by letter (pinyin for Chinese), one sorted by a date by a day. */
export function JumpMenu({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const [first] = state.sort
  const field = first === undefined ? undefined : fieldNamed(state.object, first.field)
  if (field === undefined || state.view.kind !== 'list') return null
  const { family } = partFor(state.object, field).part
  if (family !== 'text' && family !== 'date' && family !== 'datetime') return null
  return (
    <Popover label={say(listWords.jump)} align="end" className="jump-popover" trigger={(props) => <button type="button" {...props} className="filter-chip bar-jump">{say(listWords.jump)}{state.search.from === undefined ? '' : ` ${state.search.from.toUpperCase()}`}<Icon name="down" size={12} /></button>}>
      {(close) => {
        const jump = (from: string | undefined) => { state.change({ from }); close() }
        return family === 'text' ? (
          <div className="jump-letters">
            {letters.map((letter) => <button key={letter} type="button" className="jump-letter" aria-label={say(listWords.jumpLetter, { letter: letter.toUpperCase() })} aria-pressed={state.search.from === letter} onClick={() => jump(letter)}>{letter.toUpperCase()}</button>)}
            <Button tone="text" onClick={() => jump(undefined)}>{say(listWords.everything)}</Button>
          </div>
        ) : <DateInput label={say(listWords.jump)} value={state.search.from ?? ''} onChange={(date) => jump(date === '' ? undefined : date)} />
      }}
    </Popover>
  )
}
