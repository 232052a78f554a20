import { lazy, Suspense, useEffect, useState } from 'react'
import { type AskedWay, setWayAsker, type Step } from '../data/ways.ts'

const WayForm = lazy(() => import('./way-form.tsx').then((module) => ({ default: module.WayForm })))

interface Asked { readonly asked: AskedWay; readonly answer: (step: Step | undefined) => void }

/** Asks for what a way from state to state needs; once, beside the application. */
export function WayDialog() {
  const [open, setOpen] = useState<Asked>()
  useEffect(() => {
    setWayAsker((asked) => new Promise((answer) => { setOpen({ asked, answer }) }))
    return () => setWayAsker(undefined)
  }, [])
  if (open === undefined) return null
  return <Suspense><WayForm asked={open.asked} onEnd={(step) => { setOpen(undefined); open.answer(step) }} /></Suspense>
}
