import { useQuery } from '@tanstack/react-query'
import { objectsLabel } from '../../src/model/words/labels.ts'
import { operationWords } from '../../src/model/words/ui/operations.ts'
import { request } from '../data/client.ts'
import { model } from '../model.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

interface Quality { readonly object: string; readonly records: number; readonly share: number | null }
interface Figures {
  readonly at: string
  readonly system: { readonly requests: number; readonly p50: number | null; readonly p95: number | null; readonly failedShare: number | null; readonly uptime: number | null; readonly uptimeDays: number }
  readonly quality: { readonly share: number | null; readonly duplicates: number; readonly objects: readonly Quality[] }
  readonly usage: { readonly activeUsers: number; readonly users: number; readonly modules: readonly string[]; readonly records: number; readonly customFields: number; readonly customObjects: number; readonly apiKeys: number; readonly webhooks: number; readonly failedJobs: number }
}
interface Day { readonly day: string; readonly p95: number | null; readonly failedShare: number | null; readonly quality: number | null; readonly duplicates: number; readonly activeUsers: number; readonly records: number }

/** Measured values of the system and of the company's data, and their trend. */
export function EvaluationPage() {
  const { say, formats } = useSpeech()
  const evaluation = useQuery({ queryKey: ['evaluation'], queryFn: () => request<{ readonly present: Figures; readonly trend: readonly Day[] }>('/evaluation') })
  const shown = evaluation.data
  return (
    <>
      <SettingsHead title={say(operationWords.evaluation)} about={say(operationWords.evaluationAbout)}>
        {shown !== undefined && <span className="small muted">{say(operationWords.measuredAt, { when: formats.relative(shown.present.at) })}</span>}
      </SettingsHead>
      <div className="settings-body">
        {evaluation.isPending && <Skeleton lines={6} />}
        {evaluation.isError && <Failure error={evaluation.error} retry={() => void evaluation.refetch()} />}
        {shown !== undefined && <><Present figures={shown.present} />{shown.trend.length > 1 && <Trend days={shown.trend} />}</>}
      </div>
    </>
  )
}

function Present({ figures: { system, quality, usage } }: { readonly figures: Figures }) {
  const { say, formats } = useSpeech()
  const share = (value: number | null) => (value === null ? say(operationWords.notMeasured) : formats.percent(value))
  const time = (value: number | null) => (value === null ? say(operationWords.notMeasured) : say(operationWords.milliseconds, { count: formats.number(value) }))
  const labelOf = (name: string) => { const object = model.objects.get(name); return object === undefined ? name : objectsLabel(object, formats.language) }
  return (
    <>
      <Facts title={say(operationWords.speed)} about={say(operationWords.speedAbout)} rows={[
        [say(operationWords.p95), time(system.p95)], [say(operationWords.p50), time(system.p50)], [say(operationWords.requests), formats.number(system.requests)],
        [say(operationWords.failedShare), share(system.failedShare)], [say(operationWords.uptime, { days: system.uptimeDays }), share(system.uptime)],
      ]} />
      <Facts title={say(operationWords.quality)} rows={[
        [say(operationWords.qualityShare), share(quality.share)], [say(operationWords.duplicates), formats.number(quality.duplicates)],
        ...quality.objects.filter(({ records }) => records > 0).map((each): [string, string] => [`${labelOf(each.object)} (${formats.number(each.records)})`, share(each.share)]),
      ]} />
      <Facts title={say(operationWords.usage)} rows={[
        [say(operationWords.activeUsers), say(operationWords.ofUsers, { active: formats.number(usage.activeUsers), all: formats.number(usage.users) })],
        [say(operationWords.records), formats.number(usage.records)], [say(operationWords.modules), usage.modules.length === 0 ? '0' : usage.modules.map(labelOf).join(' · ')],
        [say(operationWords.customFields), formats.number(usage.customFields)], [say(operationWords.customObjects), formats.number(usage.customObjects)],
        [say(operationWords.connections), `${formats.number(usage.apiKeys)} + ${formats.number(usage.webhooks)}`], [say(operationWords.failedJobs), formats.number(usage.failedJobs)],
      ]} />
    </>
  )
}

function Facts({ title, about, rows }: { readonly title: string; readonly about?: string; readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h2>{title}</h2>
      {about !== undefined && <p className="small muted">{about}</p>}
      <dl className="settings-facts">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  )
}

function Trend({ days }: { readonly days: readonly Day[] }) {
  const { say, formats } = useSpeech()
  const share = (value: number | null) => (value === null ? '–' : formats.percent(value))
  return (
    <section>
      <h2>{say(operationWords.trend)}</h2>
      <p className="small muted">{say(operationWords.trendAbout)}</p>
      <div className="rights-scroll">
        <table className="settings-table">
          <thead><tr><th>{say(operationWords.day)}</th><th className="number">{say(operationWords.p95)}</th><th className="number">{say(operationWords.failedShare)}</th><th className="number">{say(operationWords.qualityShare)}</th><th className="number">{say(operationWords.duplicates)}</th><th className="number">{say(operationWords.activeUsers)}</th><th className="number">{say(operationWords.records)}</th></tr></thead>
          <tbody>{[...days].reverse().map((each) => (
            <tr key={each.day}><td>{each.day}</td><td className="number">{each.p95 === null ? '–' : say(operationWords.milliseconds, { count: formats.number(each.p95) })}</td><td className="number">{share(each.failedShare)}</td><td className="number">{share(each.quality)}</td><td className="number">{formats.number(each.duplicates)}</td><td className="number">{formats.number(each.activeUsers)}</td><td className="number">{formats.number(each.records)}</td></tr>
          ))}</tbody>
        </table>
      </div>
    </section>
  )
}
