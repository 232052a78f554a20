import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { refresh, removeRecord } from '../../data/records.ts'
import { relatedOf, type Row, textOf, textsOf } from '../../data/values.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { filterIn, ruledObjects, rulesQuery } from './data.ts'
import { ObjectSelect } from './object-select.tsx'
import { RuleDialog, type RuleKind } from './rule-dialog.tsx'
import '../../records/form.css'
import './rules.css'

const kinds: readonly RuleKind[] = ['fieldCondition', 'uniqueRule', 'sharingRule']
const titles = { fieldCondition: words.conditions, uniqueRule: words.unique, sharingRule: words.sharing } as const

/** Settings › Rules: of one object, what must be filled in, what is unique, to whom records are open. */
export function RulesPage({ id }: { readonly id: string | undefined }) {
  const { say } = useSpeech()
  const objects = ruledObjects()
  const object = objects.find(({ name }) => name === (id ?? 'customer')) ?? objects[0]
  return (
    <>
      <SettingsHead title={say(words.rules)} about={say(words.rulesAbout)}>{object !== undefined && <ObjectSelect page="rules" chosen={object.name} objects={objects} />}</SettingsHead>
      <div className="settings-body settings-wide stack">{object !== undefined && kinds.map((kind) => <Rules key={`${kind} ${object.name}`} kind={kind} object={object} />)}</div>
    </>
  )
}

function Rules({ kind, object }: { readonly kind: RuleKind; readonly object: ResolvedObject }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const rules = useQuery(rulesQuery(kind, object.name))
  const [opened, setOpened] = useState<{ readonly row?: Row }>()
  const remove = useMutation({
    mutationFn: async (row: Row) => { await removeRecord(kind, row.id, row.version); await refresh(client, kind) },
    onSuccess: () => toast({ text: say(words.removed) }),
  })
  return (
    <section className="settings-section" aria-label={say(titles[kind])}>
      <div className="row"><h2>{say(titles[kind])}</h2><span className="spring" /><Button icon="plus" onClick={() => setOpened({})}>{say(words.add)}</Button></div>
      {remove.isError && <Refusal error={remove.error} />}
      {rules.isPending && <Skeleton lines={2} />}
      {rules.isError && <Failure error={rules.error} retry={() => void rules.refetch()} />}
      {rules.isSuccess && (rules.data.rows.length === 0 ? <p className="muted">{say(words.none)}</p> : (
        <ul className="rules-list">
          {rules.data.rows.map((row) => (
            <li key={row.id} className="row">
              <button type="button" className="rules-rule" onClick={() => setOpened({ row })}><span className="strong">{textOf(row['label'])}</span><span className="muted small"><Told kind={kind} object={object} row={row} /></span></button>
              <IconButton icon="bin" label={say(words.deleteRule, { name: textOf(row['label']) })} onClick={() => remove.mutate(row)} />
            </li>
          ))}
        </ul>
      ))}
      {opened !== undefined && <RuleDialog kind={kind} object={object} {...(opened.row === undefined ? {} : { row: opened.row })} title={`${say(titles[kind])}: ${say(opened.row === undefined ? words.add : listWords.edit)}`} onClose={() => setOpened(undefined)} />}
    </section>
  )
}

/** What a rule says, in one line. */
function Told({ kind, object, row }: { readonly kind: RuleKind; readonly object: ResolvedObject; readonly row: Row }): ReactNode {
  const { say } = useSpeech()
  const labels = useLabels()
  if (kind === 'uniqueRule') return textsOf(row['fields']).map((name) => labels.field(object, name)).join(' + ')
  const filter = filterIn(row['when'])
  const condition = filter === undefined ? say(words.always) : <FilterWords object={object} filter={filter} />
  const declared = model.object(kind)
  if (kind === 'fieldCondition') return <>{labels.field(object, textOf(row['field']))} · {labels.choice(declared, 'effect', textOf(row['effect']))} · {condition}</>
  return <>{relatedOf(row['grantee'])?.title ?? '-'} · {labels.choice(declared, 'level', textOf(row['level']))} · {condition}</>
}
