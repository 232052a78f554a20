import { lazy, useEffect, useState } from 'react'
import { setReasonAsker } from '../data/reason.ts'
import { Part } from '../parts/part.tsx'

const ReasonForm = lazy(() => import('./reason-form.tsx').then((module) => ({ default: module.ReasonForm })))

interface Asked { readonly why: string; readonly answer: (reason: string | undefined) => void }

/** Asks for the reason of a step that needs one; once, beside the application. */
export function ReasonDialog() {
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => {
    setReasonAsker((why) => new Promise((answer) => { setAsked({ why, answer }) }))
    return () => setReasonAsker(undefined)
  }, [])
  if (asked === undefined) return null
  const end = (given: string | undefined) => { setAsked(undefined); asked.answer(given) }
  return <Part onMissing={() => end(undefined)}><ReasonForm why={asked.why} onEnd={end} /></Part>
}
