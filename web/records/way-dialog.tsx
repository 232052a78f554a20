import { lazy, useEffect, useState } from 'react'
import { type AskedWay, setWayAsker, type Step } from '../data/ways.ts'
import { Part } from '../parts/part.tsx'

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
  const end = (step: Step | undefined) => { setOpen(undefined); open.answer(step) }
  return <Part onMissing={() => end(undefined)}><WayForm asked={open.asked} onEnd={end} /></Part>
}
