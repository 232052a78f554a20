import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { startWords } from '../../src/model/words/ui/start.ts'
import { isAwayFor, isPartMissing } from '../data/part.ts'
import { isReached } from '../data/reach.ts'
import { Button } from '../parts/button.tsx'
import { Empty, Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

/** In the place of a page that could not be shown: why, and what to do. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  if (isPartMissing(error)) return <MissingPart error={error} />
  return <Failure error={error} retry={() => { reset(); void router.invalidate() }} />
}

const patience = 5_000
/** A part that did not come may be asked for again by a new page alone: browsers remember that it failed. */
const loadAnew = () => { window.location.reload() }

function MissingPart({ error }: { readonly error: unknown }) {
  const { say } = useSpeech()
  const away = isAwayFor(error)
  // Without network a new page may not come at all.
  const again = () => { void isReached(patience).then((reached) => { if (reached) loadAnew() }) }
  useEffect(() => {
    if (!away) return
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  })
  if (!away) return <Empty title={say(startWords.partChanged)} actions={<Button onClick={loadAnew}>{say(startWords.loadAnew)}</Button>}>{say(startWords.partChangedAbout)}</Empty>
  return <div role="status"><Empty title={say(startWords.partAway)} actions={<Button onClick={again}>{say(startWords.tryAgain)}</Button>}>{say(startWords.partAwayAbout)}</Empty></div>
}
