import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useState } from 'react'
import { dateInZone, zoneOffset } from '../../src/lib/calendar.ts'
import { useMe, useRights } from '../data/me.ts'
import { useSpeech } from '../words/language.tsx'
import { Agenda } from './agenda.tsx'
import { Figures } from './figures.tsx'
import { NextContacts } from './next-contacts.tsx'
import { PipelineByStage } from './pipeline-by-stage.tsx'
import './home.css'

/** My day: what is won, who to contact, what is planned, what is due. */
export function HomePage() {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const rights = useRights()
  const [now] = useState(() => Date.now())
  const hour = new Date(now + zoneOffset(now, formats.zone)).getUTCHours()
  const greeting = hour < 12 ? shellWords.goodMorning : hour < 18 ? shellWords.goodAfternoon : shellWords.goodEvening
  return (
    <div className="page">
      <div className="row home-head"><h1>{say(greeting, { name: givenName(user.name) })}</h1><span className="muted">{formats.fullDate(dateInZone(now, formats.zone))}</span></div>
      <Figures />
      <div className="home-columns">
        <div className="stack home-left">
          {rights.mayRead('customer') && <NextContacts />}
          {rights.mayRead('opportunity') && rights.mayRead('stage') && <PipelineByStage />}
        </div>
        {rights.mayRead('activity') && <Agenda />}
      </div>
    </div>
  )
}

/** 'Nina Li' is greeted as Nina, 李娜 by her whole name. */
function givenName(name: string): string {
  return /^[\p{Script=Han}]/u.test(name) ? name : name.split(' ')[0] ?? name
}
