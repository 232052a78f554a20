import type { JsonObject } from '../../src/lib/json.ts'
import { rivalWords as words } from '../../src/model/words/ui/rivals.ts'
import { numberOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { listIn } from '../record/looked.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** How deals against a competitor ended, and why those were lost that were. */
export function RivalRecord({ figures }: { readonly figures: JsonObject }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rate = numberOf(figures['winRate'])
  const count = (name: string) => formats.number(numberOf(figures[name]) ?? 0, 0)
  const reasons = listIn(figures['reasons']).slice(0, 3)
  const opportunity = model.object('opportunity')
  return (
    <>
      <div className="rival-score">
        <span title={formats.money(numberOf(figures['wonAmount']) ?? 0)}><b className="good">{count('won')}</b>{say(words.won)}</span>
        <span title={formats.money(numberOf(figures['lostAmount']) ?? 0)}><b className="bad">{count('lost')}</b>{say(words.lost)}</span>
        <span><b>{count('open')}</b>{say(words.open)}</span>
      </div>
      <p className="small muted">{rate === undefined ? say(words.noneDecided) : say(words.winRate, { rate: formats.percent(rate) })}</p>
      {reasons.length > 0 && <p className="small">{say(words.reasons)} {reasons.map((each) => `${labels.choice(opportunity, 'lossReason', textOf(each['reason']))} (${formats.number(numberOf(each['count']) ?? 0, 0)})`).join(' · ')}</p>}
    </>
  )
}
