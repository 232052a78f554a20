import { withVerbs } from '../data/configuration.ts'
import { getRouteApi } from '@tanstack/react-router'
import { lazy } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useRights } from '../data/me.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { objectAtPath } from '../model.ts'
import { Part } from '../parts/part.tsx'
import { Empty, Skeleton } from '../parts/states.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { ListBar } from './bar.tsx'
import { ListHead } from './head.tsx'
import type { ListSearch } from './search.ts'
import { useListState } from './state.ts'
import { ListTable } from './table.tsx'

const Board = lazy(() => withVerbs(import('../board/page.tsx')).then((module) => ({ default: module.BoardPage })))
const Calendar = lazy(() => withVerbs(import('../calendar/page.tsx')).then((module) => ({ default: module.CalendarPage })))
const route = getRouteApi('/inside/$objects')

/** The list of any object, at /customers, /opportunities ... */
export function ListPage() {
  const { say } = useSpeech()
  const { objects } = route.useParams()
  const search = route.useSearch()
  const rights = useRights()
  const object = objectAtPath(objects)
  if (object === undefined) return <NotFound />
  if (!rights.mayRead(object.name)) return <Empty title={say(listWords.refusedView)} />
  return <ListOf key={object.name} object={object} search={search} />
}

function ListOf({ object, search }: { readonly object: ResolvedObject; readonly search: ListSearch }) {
  const state = useListState(object, search)
  return (
    <>
      <ListHead state={state} />
      <ListBar state={state} />
      {state.view.kind === 'board' ? <Part fallback={<Skeleton lines={8} />}><Board state={state} /></Part> : state.view.kind === 'calendar' ? <Part fallback={<Skeleton lines={8} />}><Calendar state={state} /></Part> : <ListTable key={state.view.key} state={state} />}
    </>
  )
}
