import { useQueries, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { mergeWords } from '../../src/model/words/ui/merge.ts'
import { recordQuery } from '../data/records.ts'
import { relatedOf, textOf } from '../data/values.ts'
import { model, objectAtPath } from '../model.ts'
import { Empty, Skeleton } from '../parts/states.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Comparison } from './comparison.tsx'
import { idsOf } from './search.ts'
import './merge.css'

const route = getRouteApi('/inside/merge')
const pairRoute = getRouteApi('/inside/duplicate-candidates/$id')

/** Records side by side, at /merge?object=customers&ids=…,…: which stays, which values, what moves along. */
export function MergePage() {
  const search = route.useSearch()
  const object = objectAtPath(search.object ?? '')
  return object === undefined ? <NotFound /> : <SideBySide key={search.ids} object={object} ids={idsOf(search)} pair={search.pair} />
}

/** A pair of the work list opens side by side. */
export function PairPage() {
  const { id } = pairRoute.useParams()
  const pair = useQuery(recordQuery('duplicateCandidate', id))
  if (pair.isError) return <NotFound />
  if (pair.isPending) return <div className="merge"><Skeleton lines={10} /></div>
  const object = model.objects.get(textOf(pair.data['object']))
  const ids = [pair.data['first'], pair.data['second']].flatMap((value) => relatedOf(value)?.id ?? [])
  return object === undefined ? <NotFound /> : <SideBySide key={id} object={object} ids={ids} pair={textOf(pair.data['state']) === 'open' ? id : undefined} />
}

function SideBySide({ object, ids, pair }: { readonly object: ResolvedObject; readonly ids: readonly string[]; readonly pair: string | undefined }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const title = say(mergeWords.title, { objects: language === 'en' ? labels.many(object).toLowerCase() : labels.many(object) })
  useEffect(() => {
    document.title = `${title} · Guanxi`
    return () => { document.title = 'Guanxi' }
  }, [title])
  const records = useQueries({ queries: ids.map((id) => ({ ...recordQuery(object.name, id), retry: false })) })
  const rows = records.flatMap(({ data }) => data ?? [])
  if (ids.length < 2) return <Empty title={say(mergeWords.needsTwo)} />
  if (records.some(({ isPending }) => isPending)) return <div className="merge"><Skeleton lines={12} /></div>
  // One that was merged meanwhile is answered by the record that it has become.
  if (rows.length < ids.length || new Set(rows.map(({ id }) => id)).size < ids.length || rows.some((row) => textOf(row['deletedAt']) !== '')) return <Empty title={say(mergeWords.gone)} />
  return <Comparison object={object} rows={rows} pair={pair} title={title} />
}
