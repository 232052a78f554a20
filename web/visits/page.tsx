import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { Tabs } from '../parts/tabs.tsx'
import { useSpeech } from '../words/language.tsx'
import { useHere } from './here.ts'
import { Nearby } from './nearby.tsx'
import { DayRoute } from './route.tsx'
import '../home/home.css'
import './visits.css'

const route = getRouteApi('/inside/visits')
const tabs = ['route', 'nearby'] as const

/** Field work: the route of a day, and who is nearby. The place of the phone is asked for here and nowhere before. */
export function VisitsPage() {
  const { say, formats } = useSpeech()
  const navigate = useNavigate()
  const { tab, day } = route.useSearch()
  const here = useHere(true)
  const chosen = tabs.find((each) => each === tab) ?? 'route'
  const title = say(words.title)
  useEffect(() => { document.title = `${title} · Guanxi`; return () => { document.title = 'Guanxi' } }, [title])
  return (
    <div className="page">
      <h1>{title}</h1>
      <Tabs label={title} chosen={chosen} tabs={tabs.map((key) => ({ key, label: say(words[key]) }))} onChoose={(key) => void navigate({ to: '/visits', search: { tab: key, ...(day === undefined ? {} : { day }) }, replace: true })} />
      {chosen === 'route' ? <DayRoute here={here} day={day ?? formats.today()} onDay={(next) => void navigate({ to: '/visits', search: { day: next }, replace: true })} /> : <Nearby here={here} />}
    </div>
  )
}
