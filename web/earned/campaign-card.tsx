import { useQuery } from '@tanstack/react-query'
import { earnedWords as words } from '../../src/model/words/ui/earned.ts'
import { useRights } from '../data/me.ts'
import { toldQuery } from '../data/records.ts'
import { numberOf, type Row } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import { campaignEarnedOf } from './data.ts'
import { Told } from './whole.tsx'
import '../scores/scores.css'
import './earned.css'

const verb = 'campaign.readEarned'

/** On a campaign with members: what it brought beyond what would have come without it, and what it returned on its cost. */
export function CampaignCard({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const there = model.actions.has(verb) && rights.mayRead('campaignMember') && (numberOf(row['memberCount'] ?? null) ?? 0) > 0
  const { data } = useQuery({ ...toldQuery('campaign', verb, row), enabled: there })
  if (!there || data === undefined) return null
  const told = campaignEarnedOf(data)
  if (told.treated.cases + told.treated.running + told.heldOut.cases + told.heldOut.running === 0) return null
  const main = told.revenue ?? told.buying
  const count = formats.number(told.days, 0)
  const notes = [
    ...(main?.verdict === 'waiting' ? [say(words.campaignWaiting, { count, day: formats.date(told.over) })] : []), ...(main?.verdict === 'noneHeldOut' ? [say(words.campaignNone)] : []),
    ...(told.orders ? told.amounts ? [] : [say(words.profitHidden)] : [say(words.ordersHidden)]), say(words.campaignHow, { count }),
  ]
  return (
    <Told narrow all={told} named={{ title: say(words.campaign), cases: say(words.campaignCases), sum: say(words.profit), each: say(words.profitPerCustomer) }}>
      {told.return !== undefined && <p className="earned-return">{say(words.return)}: <b>{say(words.returnSaid, { value: formats.percent(told.return.value), low: formats.percent(told.return.low), high: formats.percent(told.return.high) })}</b></p>}
      <div className="muted small earned-notes">{notes.map((each) => <p key={each}>{each}</p>)}</div>
    </Told>
  )
}
