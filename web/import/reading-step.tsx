import { useMutation, useQueryClient } from '@tanstack/react-query'
import { importWords } from '../../src/model/words/ui/import.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { Labelled, Select } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { delimiterWords, encodingNames } from './formats.ts'
import type { StepProps } from './given.ts'
import { columnsOf } from './plan.ts'
import { type Format, setPlan } from './requests.ts'

const currencies: readonly string[] = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'SGD', 'AUD', 'KRW', 'TWD']

/** How the file is read, where it was not found out right. */
export function ReadingStep({ row, state }: StepProps) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const format = isJsonObject(row['mapping']) && isJsonObject(row['mapping']['format']) ? row['mapping']['format'] : {}
  const isTable = format['kind'] === 'xlsx'
  const change = useMutation({ mutationFn: (next: Format) => setPlan(row.id, { format: next }), onSuccess: (answer) => client.setQueryData(['records', 'import', 'one', row.id], answer) })
  const { plan } = state
  const zones = [...new Set([plan.zone, ...Intl.supportedValuesOf('timeZone')])]
  const set = (name: keyof Format, value: string) => change.mutate({ ...Object.fromEntries(Object.entries(format).filter(([key, each]) => ['encoding', 'delimiter', 'sheet'].includes(key) && typeof each === 'string')), [name]: value })
  const columns = columnsOf(row['mapping'])
  return (
    <div className="import-body import-narrow">
      <div className="settings-pair">
        {!isTable && <Labelled label={say(importWords.encoding)}>{(props) => <Select {...props} value={textOf(format['encoding'])} options={Object.entries(encodingNames).map(([value, label]) => ({ value, label }))} onChange={(event) => set('encoding', event.target.value)} />}</Labelled>}
        {!isTable && <Labelled label={say(importWords.delimiter)}>{(props) => <Select {...props} value={textOf(format['delimiter'])} options={Object.entries(delimiterWords).map(([value, words]) => ({ value, label: say(words) }))} onChange={(event) => set('delimiter', event.target.value)} />}</Labelled>}
        <Labelled label={say(importWords.zone)}>{(props) => <Select {...props} value={plan.zone} options={zones.map((zone) => ({ value: zone, label: zone }))} onChange={(event) => state.change({ ...plan, zone: event.target.value })} />}</Labelled>
        <Labelled label={say(importWords.currency)}>{(props) => <Select {...props} value={plan.currency} options={[...new Set([plan.currency, ...currencies])].map((code) => ({ value: code, label: code }))} onChange={(event) => state.change({ ...plan, currency: event.target.value })} />}</Labelled>
        <Labelled label={say(importWords.dateOrder)}>{(props) => <Select {...props} value={plan.dateOrder ?? 'day'} options={[{ value: 'day', label: say(importWords.dayFirst) }, { value: 'month', label: say(importWords.monthFirst) }]} onChange={(event) => state.change({ ...plan, dateOrder: event.target.value === 'month' ? 'month' : 'day' })} />}</Labelled>
      </div>
      {change.isPending && <p className="small muted" role="status">{say(startWords.loading)}</p>}
      {change.isError && <Failure error={change.error} />}
      <section className="card import-sample"><h2>{say(importWords.asRead)}</h2><div className="rights-scroll"><table className="settings-table"><thead><tr>{columns.map(({ column, header }) => <th key={column} scope="col">{header}</th>)}</tr></thead><tbody>{[0, 1, 2].map((at) => <tr key={at}>{columns.map(({ column, samples }) => <td key={column}>{samples[at]}</td>)}</tr>)}</tbody></table></div></section>
    </div>
  )
}
