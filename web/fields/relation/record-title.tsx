import { useQuery } from '@tanstack/react-query'
import { recordQuery } from '../../data/records.ts'
import { textOf } from '../../data/values.ts'
import { model } from '../../model.ts'

/** The name of a record of which only the id is known. */
export function RecordTitle({ object, id }: { readonly object: string; readonly id: string }) {
  const { data } = useQuery({ ...recordQuery(object, id), staleTime: 300_000, retry: false })
  return <span className="clip">{data === undefined ? '…' : textOf(data[model.object(object).title])}</span>
}
