import { useQuery } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import { minorDigits } from '../../src/lib/money.ts'
import { metricOf } from '../../src/model/metrics/library.ts'
import { withDates } from '../../src/model/words/dates.ts'
import { alertWords as words } from '../../src/model/words/ui/alerts.ts'
import { useMe } from '../data/me.ts'
import { act } from '../data/records.ts'
import { numberOf, type Row, textOf } from '../data/values.ts'
import { figureText } from '../insight/values.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

interface Told extends JsonObject { readonly id: string; readonly at: string; readonly to: string; readonly own: boolean; readonly person: { readonly id: string; readonly name: string } }
interface History { readonly told: readonly Told[]; readonly more: boolean }

/** What an alert has told so far: when, to whom, and one's own value against the bound or what was usual. */
export function AlertHistory({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const { data, error, isPending } = useQuery({
    queryKey: ['records', 'metricAlert', 'told', row.id], retry: false,
    queryFn: async () => JSON.parse(JSON.stringify((await act('metricAlert', 'metricAlert.readTold', {}, row.id)).result ?? {})) as History,
  })
  return (
    <Dialog title={say(words.history)} onClose={onClose} wide>
      {error !== null ? <Failure error={error} /> : isPending ? <Skeleton lines={5} /> : data.told.length === 0 ? <p className="muted">{say(words.nothingTold)}</p> : <Table {...data} />}
    </Dialog>
  )
}

function Table({ told, more }: History) {
  const { say, formats } = useSpeech()
  const write = useWriting()
  return (
    <>
      <div className="insight-scroll">
        <table className="alert-history">
          <thead><tr><th>{say(words.toldAt)}</th><th>{say(words.toldTo)}</th><th>{say(words.toldFor)}</th><th className="number">{say(words.line)}</th><th className="number">{say(words.against)}</th></tr></thead>
          <tbody>
            {told.map((each) => {
              const figures = write(each)
              const from = textOf(each['from'])
              return (
                <tr key={each.id}>
                  <td>{formats.dateTime(each.at)}</td><td>{each.person.name}</td>
                  <td>{from === '' || from === each.to ? formats.date(each.to) : `${formats.date(from)} – ${formats.date(each.to)}`}</td>
                  <td className="number" data-head={say(words.line)}>{figures.value}</td><td className="number" data-head={say(words.against)}>{figures.against}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {told.some(({ own }) => !own) && <p className="small muted alert-history-notes">{say(words.othersFigures)}</p>}
      {more && <p className="small muted">{say(words.latestTold, { count: told.length })}</p>}
    </>
  )
}

/** Value and bound in words; of what was told before figures were kept apart, the sentence as it was told. */
function useWriting() {
  const { say, language, formats } = useSpeech()
  const { workspace } = useMe()
  return (told: Told): { readonly value: string; readonly against: string } => {
    if (!told.own) return { value: '–', against: '–' }
    const metric = metricOf(textOf(told['metric']))
    const value = numberOf(told['value'])
    if (metric === undefined || value === undefined) return { value: withDates(textOf(told['finding']), language), against: '–' }
    const whole = metric.unit === 'money' ? 10 ** minorDigits(workspace.baseCurrency) : 1
    const text = (number: number) => figureText(number * whole, metric.unit, formats)
    const [bound, low, high] = [numberOf(told['bound']), numberOf(told['low']), numberOf(told['high'])]
    const against = bound !== undefined ? text(bound) : low !== undefined && high !== undefined ? say(words.usually, { low: text(low), high: text(high) }) : '–'
    return { value: text(value), against }
  }
}
