import { getRouteApi, Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { visitWords } from '../../src/model/words/ui/visits.ts'
import { Icon } from '../parts/icons.tsx'
import { Part } from '../parts/part.tsx'
import { lazy, Suspense, useState } from 'react'
import { dateInZone, zoneOffset } from '../../src/lib/calendar.ts'
import { useMe, useRights } from '../data/me.ts'
import { StuckAtHome } from '../funnel/stuck.tsx'
import { isPageOn } from '../shell/switched-off.ts'
import { useSpeech } from '../words/language.tsx'
import { Agenda } from './agenda.tsx'
import { CallBacks } from './call-backs.tsx'
import { Care } from './care.tsx'
import { Figures } from './figures.tsx'
import { Funnel } from './funnel.tsx'
import { MoneyFigures } from '../money/home-figures.tsx'
import { MoneyCard } from '../money/home-card.tsx'
import { TargetCard } from '../targets/card.tsx'
import { NextContacts } from './next-contacts.tsx'
import { PipelineByStage } from './pipeline-by-stage.tsx'
import type { Reach } from './reach.ts'
import { Registrations } from './registrations.tsx'
import { RecentWins, WonByPerson } from './wins.tsx'
import '../funnel/funnel.css'
import './home.css'

const ImportsAtWork = lazy(() => import('../import/at-work.tsx').then((module) => ({ default: module.ImportsAtWork })))
const AtRiskCard = lazy(() => import('../plan/card.tsx').then((module) => ({ default: module.AtRiskCard })))
const PartnerPage = lazy(() => import('../partner/page.tsx').then((module) => ({ default: module.PartnerPage })))
const route = getRouteApi('/inside/')
const mineAlone: readonly Filter[] = [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }]
const objectsOfTeam = ['opportunity', 'customer', 'activity'] as const

/** Whoever is from outside has a page of their own. */
export function HomePage() {
  const { home } = useMe()
  const rights = useRights()
  return home?.page === 'partner' && rights.mayRead('partner') ? <Part><PartnerPage /></Part> : <InsideHome />
}

/** My day: what is won, who to contact, what is planned, what is due. My team: the same over all that one may see. */
function InsideHome() {
  const { say, formats } = useSpeech()
  const { user, home } = useMe()
  const { of } = route.useSearch()
  const rights = useRights()
  const heads = home?.page === 'team' || objectsOfTeam.some((object) => !['none', 'own'].includes(rights.on(object).read))
  const reach: Reach = heads ? of ?? (home?.page === 'team' ? 'team' : 'mine') : 'mine'
  const [now] = useState(() => Date.now())
  const hour = new Date(now + zoneOffset(now, formats.zone)).getUTCHours()
  const greeting = hour < 12 ? shellWords.goodMorning : hour < 18 ? shellWords.goodAfternoon : shellWords.goodEvening
  return (
    <div className="page">
      <div className="row home-head">
        <h1>{say(greeting, { name: givenName(user.name) })}</h1><span className="muted">{formats.fullDate(dateInZone(now, formats.zone))}</span>
        {isPageOn('visits') && rights.mayRead('activity') && rights.mayRead('customer') && <Link to="/visits" className="button small home-road"><Icon name="pin" size={15} />{say(visitWords.title)}</Link>}
        {heads && (
          <nav className="row home-sides" aria-label={say(shellWords.home)}>
            <Link to="/" search={{ of: 'mine' }} className="button small" aria-current={reach === 'mine' ? 'page' : undefined}>{say(shellWords.myDay)}</Link>
            <Link to="/" search={{ of: 'team' }} className="button small" aria-current={reach === 'team' ? 'page' : undefined}>{say(shellWords.myTeam)}</Link>
          </nav>
        )}
      </div>
      <Suspense><ImportsAtWork /></Suspense>
      {home?.page === 'money' ? <MoneyFigures /> : <Figures key={reach} reach={reach} />}
      {reach === 'team' ? <Team /> : <MyDay />}
    </div>
  )
}

function MyDay() {
  const rights = useRights()
  const { navigation } = useMe()
  return (
    <div className="home-columns">
      <div className="stack home-left">
        {isPageOn('attainment') && rights.mayRead('salesTarget') && <TargetCard reach="mine" />}
        {isPageOn('today') && rights.mayRead('customer') && <NextContacts reach="mine" />}
        {isPageOn('receivables') && rights.mayRead('paymentPlan') && <MoneyCard />}
        {isPageOn('calling') && rights.mayRead('callListEntry') && <CallBacks />}
        {rights.mayRead('careSuggestion') && <Care />}
        {navigation?.includes('dealRegistration') === true && rights.mayRead('dealRegistration') && <Registrations />}
        {rights.mayRead('opportunity') && rights.mayRead('stage') && <PipelineByStage reach="mine" />}
        {rights.mayRead('opportunity') && rights.mayRead('stage') && <StuckAtHome among={mineAlone} />}
      </div>
      {rights.mayRead('activity') && <Agenda />}
    </div>
  )
}

function Team() {
  const rights = useRights()
  const sells = rights.mayRead('opportunity')
  return (
    <div className="home-columns">
      <div className="stack home-left">
        {isPageOn('receivables') && rights.mayRead('paymentPlan') && <MoneyCard />}
        {isPageOn('attainment') && rights.mayRead('salesTarget') && <TargetCard reach="team" />}
        {isPageOn('planning') && rights.mayRead('salesTarget') && <Suspense><AtRiskCard /></Suspense>}
        {sells && rights.mayRead('stage') && <PipelineByStage reach="team" />}
        {sells && rights.mayRead('stage') && <StuckAtHome among={[]} />}
        {sells && <Funnel reach="team" />}
        {isPageOn('today') && rights.mayRead('customer') && <NextContacts reach="team" />}
      </div>
      <div className="stack home-left">
        {sells && <WonByPerson reach="team" />}
        {sells && <RecentWins reach="team" />}
      </div>
    </div>
  )
}

/** 'Nina Li' is greeted as Nina, 李娜 by her whole name. */
function givenName(name: string): string {
  return /^[\p{Script=Han}]/u.test(name) ? name : name.split(' ')[0] ?? name
}
