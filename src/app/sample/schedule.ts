import { inParts } from '../../lib/parts.ts'
import { type Draft, refsIn } from './draft.ts'

/** One call of the write path: records made, or one verb on some of them. */
export type Event =
  | { readonly kind: 'create'; readonly object: string; readonly drafts: readonly Draft[]; readonly at: number }
  | { readonly kind: 'step'; readonly object: string; readonly action: string; readonly drafts: readonly Draft[]; /** Which of their steps. */ readonly place: number; readonly at: number }

const most = 300
const day = 86_400_000
/** Objects whose records are changed later on are written span by span, so that a change never precedes its record; few records by long spans. */
const spanOf = (length: number, count: number) => Math.min(45 * day, Math.max(14 * day, length * 60 / count))

/** What is written in which order, in sets: object by object, and within an object as time went by. */
export function* events(drafts: readonly Draft[]): Generator<Event> {
  for (const group of byObject(drafts)) {
    const object = group[0]?.object ?? ''
    if (group.every(({ steps = [] }) => steps.length === 0)) yield* creations(object, group, 0)
    else yield* withSteps(object, group)
  }
}

function byObject(drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = []
  for (const draft of drafts) {
    const last = groups.at(-1)
    if (last?.[0]?.object === draft.object) last.push(draft)
    else groups.push([draft])
  }
  return groups
}

function* creations(object: string, drafts: readonly Draft[], earliest: number): Generator<Event> {
  // What points at records of its own object (a head, a head office) comes after them.
  for (const group of selfReferring(drafts)) {
    for (const set of inParts(group, most)) yield { kind: 'create', object, drafts: set, at: Math.max(earliest, ...set.map(({ at }) => at)) }
  }
}

/** Those that point at none of the others first, then those that point at these, and so on. */
function selfReferring(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups: Draft[][] = []
  let waiting = [...drafts]
  while (waiting.length > 0) {
    const still = new Set(waiting.map(({ key }) => key))
    const ready = waiting.filter(({ values }) => !refsIn(values).some((name) => still.has(name)))
    if (ready.length === 0) throw new Error('Drafts point at each other in a ring.')
    groups.push(ready)
    const done = new Set(ready)
    waiting = waiting.filter((draft) => !done.has(draft))
  }
  return groups
}

interface Due { readonly draft: Draft; readonly place: number; readonly at: number; readonly action: string }

function* withSteps(object: string, drafts: readonly Draft[]): Generator<Event> {
  const dues = drafts.flatMap((draft) => (draft.steps ?? []).map(({ at, action }, place): Due => ({ draft, place, at, action }))).sort((one, other) => one.at - other.at)
  const start = Math.min(...drafts.map(({ at }) => at))
  const end = Math.max(...drafts.map(({ at }) => at), dues.at(-1)?.at ?? 0)
  const span = spanOf(end - start, drafts.length)
  let now = start
  for (let from = start; from <= end; from += span) {
    const within = ({ at }: { readonly at: number }) => at >= from && at < from + span
    for (const event of [...creations(object, drafts.filter(within), now), ...steps(object, dues.filter(within), now)]) {
      now = Math.max(now, event.at)
      yield event
    }
  }
}

/** First steps before second ones; times never run backwards. */
function* steps(object: string, dues: readonly Due[], earliest: number): Generator<Event> {
  let now = earliest
  for (let place = 0; ; place += 1) {
    const round = dues.filter((due) => due.place === place)
    if (round.length === 0 && !dues.some((due) => due.place > place)) return
    for (const action of new Set(round.map((due) => due.action))) {
      const set = round.filter((due) => due.action === action)
      now = Math.max(now, ...set.map(({ at }) => at))
      yield { kind: 'step', object, action, drafts: set.map(({ draft }) => draft), place, at: now }
    }
  }
}
