import type { Json } from '../../src/lib/json.ts'
import { doingWords as words } from '../../src/model/words/ui/doing.ts'
import { isJsonObject, numberOf, textOf } from '../data/values.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'

const counted = [['call', words.calls], ['visit', words.visits], ['meeting', words.meetings], ['task', words.tasksDone], ['customers', words.customers], ['newCustomers', words.newCustomers], ['moved', words.moved]] as const

/** What the records say of the time of a log; what is nothing is left out. */
export function Collected({ value }: { readonly value: Json | undefined }) {
  const { say, formats } = useSpeech()
  if (!isJsonObject(value)) return null
  const count = (name: string) => numberOf(value[name]) ?? 0
  const money = (name: string) => formats.money(count(name), textOf(value['currency']))
  return (
    <div className="row worklog-chips">
      {counted.filter(([name]) => count(name) > 0).map(([name, label]) => <Chip key={name}>{say(label, { count: formats.number(count(name), 0) })}</Chip>)}
      {count('won') > 0 && <Chip tone="ok">{say(words.won, { count: formats.number(count('won'), 0), amount: money('wonAmount') })}</Chip>}
      {count('orders') > 0 && <Chip tone="info">{say(words.orders, { count: formats.number(count('orders'), 0), amount: money('orderAmount') })}</Chip>}
    </div>
  )
}
