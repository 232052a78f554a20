import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { ApiProblem, problemText } from '../data/problem.ts'
import { act, type Acted, refresh, undo, updateRecord } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { type Step, wayOf, withWay } from '../data/ways.ts'
import { fieldNamed, model } from '../model.ts'
import { toast } from '../parts/toast.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { type Lane, laneKeyOf } from './lanes.ts'
import { MissingDialog } from './missing-dialog.tsx'

interface MovesGiven { readonly object: ResolvedObject; readonly field: string; readonly lanes: readonly Lane[] }
export interface Moves {
  readonly laneOf: (row: Row) => string
  /** The rows of a lane with what was just dropped there, and without what was just taken away. */
  readonly placed: (lane: Lane, loaded: readonly Row[]) => readonly Row[]
  readonly move: (row: Row, lane: Lane) => void
  /** What a drop asks, while it asks. */
  readonly dialog: ReactNode
}
interface Placed { readonly row: Row; readonly to: string }
type Asking = { readonly kind: 'action'; readonly action: ActionDefinition; readonly row: Row; readonly values?: JsonObject } | { readonly kind: 'missing'; readonly row: Row; readonly lane: Lane; readonly problem: ApiProblem }

/**
 * For so many milliseconds after a drop the library of the drag still takes each selection and click away from the page: a form
 * that opened meanwhile would have no caret, and what is typed into it would be lost. Its timer of the same length, begun at the
 * drop, ends before ours does.
 */
const stillHeld = 50

/** Moves a card: shown at once, done by the declared verb, put back when it is refused; what a lane needs is asked for. */
export function useMoves({ object, field, lanes }: MovesGiven): Moves {
  const client = useQueryClient()
  const { say } = useSpeech()
  const [moved, setMoved] = useState<ReadonlyMap<string, Placed>>(new Map())
  const [asking, setAsking] = useState<Asking>()
  const ask = (next: Asking) => { setTimeout(() => setAsking(next), stillHeld) }
  const laneOf = (row: Row) => moved.get(row.id)?.to ?? laneKeyOf(row[field])
  const show = (row: Row, to: string) => setMoved((before) => new Map(before).set(row.id, { row, to }))
  const settle = (id: string) => setMoved((before) => new Map([...before].filter(([key]) => key !== id)))
  const takeBack = async (acted: Acted, row: Row) => {
    try {
      if (acted.undo === undefined) {
        const [now, to] = [acted.record ?? row, laneKeyOf(row[field])]
        const step = await withWay(client, object.name, now, { [field]: to === '' ? null : to })
        if (step === undefined) return
        await perform(object, field, now, to, step)
      } else await undo(object.name, acted.undo)
      toast({ text: say(listWords.undone) })
    } catch (error) {
      toast({ text: problemText(error, say), tone: 'bad' })
    }
    await refresh(client, object.name)
  }
  const run = async (row: Row, lane: Lane) => {
    show(row, lane.key)
    try {
      const step = await asked(row, lane)
      if (step === undefined) return
      const acted = await perform(object, field, row, lane.key, step)
      toast({ text: say(boardWords.moved, { name: textOf(row[object.title]), lane: lane.name }), action: { label: say(startWords.undo), perform: () => void takeBack(acted, row) } })
      await refresh(client, object.name)
    } catch (error) {
      const mover = error instanceof ApiProblem && error.kind === 'stage-back' ? moverOf(object, field) : undefined
      if (mover !== undefined) ask({ kind: 'action', action: mover, row, values: { [field]: lane.key } })
      else if (error instanceof ApiProblem && (error.kind === 'stage-incomplete' || isMissing(error))) ask({ kind: 'missing', row, lane, problem: error })
      else {
        toast({ text: problemText(error, say), tone: 'bad' })
        await refresh(client, object.name)
      }
    } finally {
      settle(row.id)
    }
  }
  /** A form that opens at the drop opens once the drag has let go of the page. */
  const asked = async (row: Row, lane: Lane): Promise<Step | undefined> => {
    const changes = { [field]: lane.key === '' ? null : lane.key }
    if (wayOf(object, row, changes) === undefined) return { changes }
    await new Promise((resolve) => { setTimeout(resolve, stillHeld) })
    return withWay(client, object.name, row, changes)
  }
  const move = (row: Row, lane: Lane) => {
    const from = laneOf(row)
    if (from === lane.key) return
    const action = closing(object, field, lane, from)
    if (action !== undefined && Object.keys(action.input ?? {}).length > 0) { ask({ kind: 'action', action, row }); return }
    if (lane.kind !== 'open' || !isAllowed(object, field, from, lane.key)) { toast({ text: say(boardWords.dropRefused), tone: 'bad' }); return }
    void run(row, lane)
  }
  const close = () => setAsking(undefined)
  return {
    laneOf, move,
    placed: (lane, loaded) => {
      const arrived = [...moved.values()].filter(({ row, to }) => to === lane.key && !loaded.some(({ id }) => id === row.id)).map(({ row }) => row)
      return [...arrived, ...loaded.filter(({ id }) => (moved.get(id)?.to ?? lane.key) === lane.key)]
    },
    dialog: asking === undefined ? null : asking.kind === 'action'
      ? <ActionDialog action={asking.action} object={object.name} id={asking.row.id} row={asking.row} onClose={close} {...(asking.values === undefined ? {} : { values: asking.values })} />
      : <MissingDialog object={object} row={asking.row} lane={asking.lane} problem={asking.problem} onClose={close} onFilled={(row) => { close(); void run(row, lanes.find(({ key }) => key === asking.lane.key) ?? asking.lane) }} />,
  }
}

/** Nothing but fields that a drawn way asks for. */
function isMissing({ status, fields }: ApiProblem): boolean {
  return status === 422 && fields.length > 0 && fields.every(({ rule }) => rule === 'required')
}

/** The verb that brings a record into the lane by its form: win, lose; or the one whose state the lane is. */
function closing(object: ResolvedObject, field: string, lane: Lane, from: string): ActionDefinition | undefined {
  const state = lane.kind === 'open' ? lane.key : lane.kind
  if (lane.kind === 'open' && object.state?.field !== field) return undefined
  return model.actionsOn(object.name).find((action) => action.to === state && (lane.kind !== 'open' || action.from === undefined || action.from.includes(from)))
}

/** Whether the lane may be written as a field: a state moves only as its object declares. */
function isAllowed(object: ResolvedObject, field: string, from: string, to: string): boolean {
  if (object.state?.field !== field || from === '' || to === '') return true
  return movesDirectly(object, from, to) || stateAction(object, from, to) !== undefined
}

function movesDirectly({ state }: ResolvedObject, from: string, to: string): boolean {
  return Object.entries(state?.transitions ?? {}).some(([before, after]) => before === from && after.includes(to))
}

function stateAction(object: ResolvedObject, from: string, to: string): ActionDefinition | undefined {
  return model.actionsOn(object.name).find((action) => action.to === to && (action.from === undefined || action.from.includes(from)))
}

/** The verb that takes the lane as its input ('move to stage'); the field itself is written where there is none. */
async function perform(object: ResolvedObject, field: string, row: Row, to: string, step: Step = { changes: { [field]: to === '' ? null : to } }): Promise<Acted> {
  const from = laneKeyOf(row[field])
  const mover = moverOf(object, field)
  if (mover !== undefined) return act(object.name, mover.name, { [field]: to }, row.id)
  const verb = object.state?.field === field && !movesDirectly(object, from, to) ? stateAction(object, from, to) : undefined
  if (verb !== undefined) return act(object.name, verb.name, {}, row.id)
  const saved = await updateRecord(object.name, row.id, row.version, step.changes, { reason: step.reason, before: row })
  return { record: saved }
}

/** The verb that takes the lane as its input. */
function moverOf(object: ResolvedObject, field: string): ActionDefinition | undefined {
  const declared = fieldNamed(object, field)
  return model.actionsOn(object.name).find(({ input }) => declared?.type === 'relation' && input?.[field]?.type === 'relation' && input[field].required === true)
}
