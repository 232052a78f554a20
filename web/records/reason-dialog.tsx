import { lazy, Suspense, useEffect, useState } from 'react'
import { setReasonAsker } from '../data/reason.ts'

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
  return <Suspense><ReasonForm why={asked.why} onEnd={(given) => { setAsked(undefined); asked.answer(given) }} /></Suspense>
}
