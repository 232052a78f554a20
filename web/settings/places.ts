import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type PageOfRows, recordKeys, refresh, updateRecord } from '../data/records.ts'
import { numberOf, type Row } from '../data/values.ts'

interface Places {
  /** The rows as they were put. */
  readonly standing: readonly Row[]
  readonly put: (ids: readonly string[]) => void
  /** Writes the places down, one order after the other. */
  readonly keep: (ids: readonly string[]) => void
  readonly error: Error | null
}

/** Rows in an order that a person gives them: it shows at once, and is kept in the field as whole numbers from `first` on. */
export function usePlaces(object: string, rows: readonly Row[], field: string, first = 0): Places {
  const client = useQueryClient()
  const [order, setOrder] = useState<readonly string[]>()
  const key = ['places', object]
  const save = useMutation({
    mutationKey: key, scope: { id: key.join(' ') },
    mutationFn: async (ids: readonly string[]) => {
      // As they stand by now: an order before this one has moved their versions on.
      const known: Row[] = []
      for (const [, data] of client.getQueriesData<PageOfRows>({ queryKey: [...recordKeys.of(object), 'rows'] })) known.push(...data?.rows ?? [])
      const now = new Map<string, Row>(known.sort((a, b) => a.version - b.version).map((row) => [row.id, row]))
      for (const [index, id] of ids.entries()) {
        const row = now.get(id)
        if (row !== undefined && numberOf(row[field]) !== index + first) await updateRecord(object, id, row.version, { [field]: index + first })
      }
    },
    onSettled: async () => {
      await refresh(client, object)
      if (client.isMutating({ mutationKey: key }) <= 1) setOrder(undefined)
    },
  })
  // What came in since stands last.
  const standing = order === undefined ? rows : [...order.flatMap((id) => rows.find((row) => row.id === id) ?? []), ...rows.filter(({ id }) => !order.includes(id))]
  return { standing, put: setOrder, keep: (ids) => save.mutate(ids), error: save.error }
}
