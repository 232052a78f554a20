import { useState } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Calendar } from '../parts/date-input.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import type { ListState } from './state.ts'

/** The list as it stood at the end of a past day. */
export function AsOfDialog({ state, onClose }: { readonly state: ListState; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const [date, setDate] = useState(state.search.asOf ?? '')
  return (
    <Dialog title={say(listWords.asOf)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" disabled={date === ''} onClick={() => { state.change({ asOf: date }); onClose() }}>{date === '' ? say(listWords.asOf) : say(listWords.asOfDate, { date: formats.date(date) })}</Button></>}>
      <Calendar chosen={date} max={formats.today()} onChoose={setDate} />
    </Dialog>
  )
}
