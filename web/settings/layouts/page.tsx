import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { createRecord, refresh, removeRecord, rowsQuery, updateRecord } from '../../data/records.ts'
import { relatedOf, type Row, textOf } from '../../data/values.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Select, TextInput } from '../../parts/inputs.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { ruledObjects, rulesQuery } from '../rules/data.ts'
import { ObjectSelect } from '../rules/object-select.tsx'
import { type DraftLayout, draftOf, placed, stepped, steppedSection, withoutSection, withSection } from './draft.ts'
import { ListDefaults } from './list-defaults.tsx'
import { LayoutPreview } from './preview.tsx'
import { Zone } from './zone.tsx'
import '../rules/rules.css'

/** Settings › Layouts: where the fields of an object stand, for everybody or one role. */
export function LayoutsPage({ id }: { readonly id: string | undefined }) {
  const { say } = useSpeech()
  const objects = ruledObjects()
  const object = objects.find(({ name }) => name === (id ?? 'customer')) ?? objects[0]
  const [role, setRole] = useState('')
  const roles = useQuery(rowsQuery('role', { fields: ['name'], limit: 200 }))
  const rows = useQuery({ ...rulesQuery('layout', object?.name ?? ''), enabled: object !== undefined })
  const row = rows.data?.rows.find((each) => (relatedOf(each['role'])?.id ?? '') === role)
  return (
    <>
      <SettingsHead title={say(words.layouts)} about={say(words.layoutsAbout)}>
        {object !== undefined && <ObjectSelect page="layouts" chosen={object.name} objects={objects} />}
        <Select className="rules-object" aria-label={say(words.forWhom)} value={role} empty={say(words.forAll)} options={(roles.data?.rows ?? []).map((each) => ({ value: each.id, label: textOf(each['name']) }))} onChange={(event) => setRole(event.target.value)} />
      </SettingsHead>
      <div className="settings-body settings-wide stack">
        {rows.isPending && <Skeleton lines={6} />}
        {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
        {rows.isSuccess && object !== undefined && <Arranging key={`${object.name} ${role} ${row?.version ?? 0}`} object={object} role={role} {...(row === undefined ? {} : { row })} />}
      </div>
    </>
  )
}

const lists = ['facts', 'quick', 'columns'] as const

function Arranging({ object, role, row }: { readonly object: ResolvedObject; readonly role: string; readonly row?: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(object, row))
  const save = useMutation({
    mutationFn: async () => {
      const body = bodyOf(draft)
      if (row === undefined) await createRecord('layout', { label: labels.one(object), object: object.name, ...(role === '' ? {} : { role }), ...body })
      else await updateRecord('layout', row.id, row.version, body)
      await refresh(client, 'layout')
    },
    onSuccess: () => toast({ text: say(words.layoutSaved) }),
  })
  const reset = useMutation({ mutationFn: async (standing: Row) => { await removeRecord('layout', standing.id, standing.version); await refresh(client, 'layout') } })
  const nameOf = (field: string) => (Object.hasOwn(object.allFields, field) ? labels.field(object, field) : field)
  const titleOf = (section: DraftLayout['sections'][number]) => (section.label === undefined ? labels.section(section) : say(section.label))
  const targets = (own: string | undefined) => [...draft.sections.filter(({ name }) => name !== own).map((section) => ({ value: section.name, label: titleOf(section) })), ...(own === undefined ? [] : [{ value: '-', label: labels.section({ name: 'more' }) }])]
  const move = (field: string, target: string) => { if (target !== '') setDraft(placed(draft, field, target === '-' ? undefined : target)) }
  const change = (name: string, changes: Partial<DraftLayout['sections'][number]>) => setDraft({ ...draft, sections: draft.sections.map((each) => (each.name === name ? { ...each, ...changes } : each)) })
  const known = Object.keys(object.allFields)
  return (
    <>
      <div className="row">
        <p className="muted small">{say(words.dragAbout)}</p><span className="spring" />
        {row !== undefined && <Button onClick={() => reset.mutate(row)} busy={reset.isPending}>{say(words.layoutReset)}</Button>}
        <Button tone="primary" busy={save.isPending} onClick={() => save.mutate()}>{say(startWords.save)}</Button>
      </div>
      {save.isError && <Refusal error={save.error} />}
      {reset.isError && <Refusal error={reset.error} />}
      <div className="layout-frame"><div className="stack">
      <div className="layout-board">
        {draft.sections.map((section, index) => (
          <Zone
            key={section.name} title={titleOf(section)} fields={section.fields} nameOf={nameOf} targets={targets(section.name)} onMove={move}
            onDrop={(field, at) => setDraft(placed(draft, field, section.name, at))} onStep={(field, step) => change(section.name, { fields: stepped(section.fields, field, step) })}
            head={<>{section.label !== undefined && <TextInput aria-label={say(words.sectionName)} value={say(section.label)} maxLength={40} onChange={(event) => change(section.name, { label: { en: event.target.value, zh: event.target.value } })} />}<IconButton icon="up" iconSize={14} disabled={index === 0} label={say(listWords.moveUp, { field: titleOf(section) })} onClick={() => setDraft(steppedSection(draft, section.name, -1))} /><IconButton icon="down" iconSize={14} disabled={index === draft.sections.length - 1} label={say(listWords.moveDown, { field: titleOf(section) })} onClick={() => setDraft(steppedSection(draft, section.name, 1))} /><IconButton icon="bin" iconSize={14} label={say(words.removeSection, { name: titleOf(section) })} onClick={() => setDraft(withoutSection(draft, section.name))} /></>}
          />
        ))}
        <Zone title={labels.section({ name: 'more' })} fields={draft.rest} nameOf={nameOf} targets={targets(undefined)} onMove={move} onDrop={(field, at) => setDraft(placed(draft, field, undefined, at))} onStep={(field, step) => setDraft({ ...draft, rest: stepped(draft.rest, field, step) })} />
      </div>
      <div className="row"><Button icon="plus" onClick={() => setDraft(withSection(draft, say(words.section)))}>{say(words.addSection)}</Button></div>
      <div className="layout-lists">
        {lists.map((list) => (
          <Zone
            key={list} title={say(words[list])} fields={draft[list]} nameOf={nameOf} others={known.filter((name) => !draft[list].includes(name))}
            onDrop={(field, at) => { const rest = draft[list].filter((each) => each !== field); setDraft({ ...draft, [list]: [...rest.slice(0, at), field, ...rest.slice(at)] }) }}
            onStep={(field, step) => setDraft({ ...draft, [list]: stepped(draft[list], field, step) })} onTake={(field) => setDraft({ ...draft, [list]: draft[list].filter((each) => each !== field) })}
          />
        ))}
        <ListDefaults object={object} draft={draft} onChange={(changes) => setDraft({ ...draft, ...changes })} />
      </div>
      </div>
      <LayoutPreview object={object} draft={draft} titleOf={titleOf} />
      </div>
    </>
  )
}

function bodyOf({ sections, facts, quick, columns, sort, view }: DraftLayout): JsonObject {
  return { sections: sections.map(({ name, label, fields }) => ({ name, ...(label === undefined ? {} : { label: { ...label } }), fields: [...fields] })), facts: [...facts], quick: [...quick], columns: [...columns], sort: sort.map((each) => ({ ...each })), view: view === '' ? null : view }
}
