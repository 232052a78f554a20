import { type QueryClient, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Inverse } from '../../../src/model/define/registry.ts'
import { listQuery } from '../../data/records.ts'
import { fieldNamed, model } from '../../model.ts'

/** The most that the API gives at once. */
const page = 200
/** At first only so many as a screen shows: they stand there while the others come. */
const firstPage = 40

const linesQuery = (inverse: Inverse | undefined, id: string) => {
  const name = inverse?.object ?? ''
  const isOrdered = inverse !== undefined && fieldNamed(model.object(name), 'position') !== undefined
  return listQuery(name, { filter: { field: inverse?.field ?? '', is: 'equals', value: id }, sort: isOrdered ? [{ field: 'position' }] : [], limit: page }, firstPage)
}

/** Asked for together with their record, they need not wait until it is there. */
export function beginLines(client: QueryClient, inverse: Inverse, id: string): void {
  void client.prefetchInfiniteQuery(linesQuery(inverse, id))
}

/** The lines of a record in their order: the first of them at once, the others page by page until all are there. */
export function useLinesOf(inverse: Inverse | undefined, id: string) {
  const lines = useInfiniteQuery({ ...linesQuery(inverse, id), enabled: inverse !== undefined, retry: false })
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = lines
  useEffect(() => { if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage() }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage])
  const rows = useMemo(() => lines.data?.pages.flatMap(({ rows: some }) => some) ?? [], [lines.data])
  return { rows, isPending: lines.isPending, isError: isError && lines.data === undefined, error: lines.error, refetch: lines.refetch, whole: lines.data !== undefined && !hasNextPage }
}
