import { lazy, Suspense } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useRights } from '../data/me.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/states.tsx'
import { useCreate } from '../shell/creation.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { isNothing, type ListState } from './state.ts'

const NothingInPool = lazy(() => import('../pools/nothing.tsx').then((module) => ({ default: module.NothingInPool })))

/** Nothing to list: why, and what to do about it. */
export function ListEmpty({ state }: { readonly state: ListState }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const create = useCreate()
  const { object, search, view } = state
  const many = language === 'en' ? labels.many(object).toLowerCase() : labels.many(object)
  if (search.pool !== undefined && isNothing(search.filter) && search.search === undefined) return <Suspense><NothingInPool /></Suspense>
  if (search.bin === true) return <Empty title={say(listWords.binEmpty)} actions={<Button onClick={() => state.change({ bin: undefined })}>{say(listWords.leaveBin)}</Button>} />
  if (search.asOf !== undefined) return <Empty title={say(listWords.noneThen)} actions={<Button onClick={() => state.change({ asOf: undefined })}>{say(listWords.today)}</Button>} />
  // What the view itself asks for is no condition of the person's: nothing was searched in vain.
  const asked = !isNothing(search.filter) || search.search !== undefined || search.from !== undefined || search.stalled === true
  if (asked) {
    return <Empty title={say(listWords.noMatchTitle)} actions={<Button onClick={() => state.change({ filter: view.filter === undefined ? undefined : { and: [] }, search: undefined, from: undefined, stalled: undefined })}>{say(listWords.dropFilters)}</Button>}>{say(listWords.noMatchAbout)}</Empty>
  }
  const inView = view.filter !== undefined && search.filter === undefined
  const maker = model.actions.get(object.writtenBy ?? '')
  const from = maker === undefined ? undefined : model.objects.get(maker.on)
  const right = rights.on(object.name)
  const makes = right.create && object.writtenBy === undefined
  return (
    <Empty
      title={inView ? say(listWords.emptyInView, { objects: many, view: view.label }) : say(listWords.emptyTitle, { objects: many })}
      actions={makes && <>{inView && <Button onClick={() => state.change({ filter: { and: [] } })}>{say(listWords.everything)}</Button>}{!inView && right.import && <a className="button small" href={`/import?object=${object.name}`}>{say(listWords.import)}</a>}<Button tone="primary" onClick={() => create({ object: object.name })}>{say(recordWords.createTitle, { object: labels.noun(object) })}</Button></>}
    >{makes ? !inView && say(listWords.emptyAbout) : maker !== undefined && from !== undefined && say(listWords.emptyMade, { action: say(maker.label), objects: labels.many(from) })}</Empty>
  )
}
