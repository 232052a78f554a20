import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { rowsQuery } from '../../data/records.ts'
import { type Related, relatedOf, type Row, textOf } from '../../data/values.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { model } from '../../model.ts'

interface RecordPickerProps {
  readonly object: string
  readonly id?: string
  readonly label?: string
  readonly shown: string
  readonly onChoose: (related: Related | undefined) => void
  readonly invalid?: boolean
  readonly describedBy?: string | undefined
  readonly autoFocus?: boolean
  readonly placeholder?: string
  /** Offers only records that it finds. */
  readonly only?: Filter
}

/** Finds one record of an object while you type. */
export function RecordPicker({ object, id, label, shown, onChoose, invalid, describedBy, autoFocus, placeholder, only }: RecordPickerProps) {
  const [words, setWords] = useState<string>()
  const late = useDeferredValue(words)
  const target = model.object(object)
  const fields = [target.title, ...(target.subtitle ?? [])]
  const sort = target.fields['order'] === undefined ? undefined : [{ field: 'order' }]
  const { data, isFetching } = useQuery({ ...rowsQuery(object, { fields, limit: 12, sort, ...asked(object, late, only) }), enabled: late !== undefined })
  const rows = data?.rows ?? []
  return (
    <Combobox
      {...(id === undefined ? {} : { id })} {...(label === undefined ? {} : { label })} {...(placeholder === undefined ? {} : { placeholder })} {...(autoFocus === undefined ? {} : { autoFocus })} {...(invalid === undefined ? {} : { invalid })}
      describedBy={describedBy} shown={shown} loading={isFetching} onSearch={setWords} onClear={() => onChoose(undefined)}
      options={rows.map((row) => ({ key: row.id, label: titleOf(target.title, row), note: subtitleOf(target.subtitle ?? [], row), ...(object === 'user' ? { before: <Avatar name={titleOf(target.title, row)} /> } : {}) }))}
      onChoose={(key) => {
        const row = rows.find((each) => each.id === key)
        if (row !== undefined) onChoose({ id: row.id, title: titleOf(target.title, row), object })
      }}
    />
  )
}

/** Objects without searched fields (stages, levels) are few: their title is asked. */
function asked(object: string, words: string | undefined, only: Filter | undefined): { readonly search?: string; readonly filter?: Filter } {
  const always = only === undefined ? {} : { filter: only }
  if (words === undefined || words === '') return always
  const { fields, title } = model.object(object)
  if (Object.values(fields).some(({ search }) => search !== undefined)) return { search: words, ...always }
  const named: Filter = { field: title, is: 'contains', value: words }
  return { filter: only === undefined ? named : { and: [only, named] } }
}

export function titleOf(field: string, row: Row): string {
  return textOf(row[field])
}
function subtitleOf(fields: readonly string[], row: Row): string {
  return fields.map((field) => relatedOf(row[field])?.title ?? '').filter((text) => text !== '').join(' · ')
}
