import type { PeriodKind } from '../../../model/define/kpis.ts'
import { amountInBase } from '../../../model/filter/figures.ts'
import { isAdditive } from '../../../model/metrics/kpi.ts'
import { type Levels, sumLevels } from '../../../model/targets/attain.ts'
import { isPeriodKind, monthsIn } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { type Asked, isHidden, type Subject } from './asking.ts'
import type { Organisation } from './organisation.ts'

/** A target as it was set. */
export interface SetTarget { readonly id: string; readonly subject: string; readonly period: PeriodKind; readonly startsOn: string; readonly levels: Levels }
/** What is aimed at; summed says that nobody set it as a whole: it is the sum of what was set below or for parts of the time. */
export interface Aim { readonly levels: Levels; readonly summed: boolean; readonly target?: string }

/** By which a target's subject is told from others. */
export function subjectKey(subject: Subject): string {
  return subject.of === 'company' ? 'company' : `${subject.of}:${subject.id}`
}

/** All targets of the KPI that lie within the period asked for. */
export async function targetsIn({ list, context }: Pick<Doing, 'list' | 'context'>, { kpi, basis, span }: Pick<Asked, 'kpi' | 'basis' | 'span'>): Promise<readonly SetTarget[]> {
  const rows = await list('salesTarget', {
    filter: { and: [
      { field: 'kpi', is: 'equals', value: kpi.name }, { field: 'startsOn', is: 'between', value: [span.from, span.to] },
      ...(kpi.name === 'amount' ? [{ field: 'basis', is: 'equals', value: basis } as const] : []),
    ] },
  })
  return rows.map((row) => targetOf(row, context.baseCurrency))
}

const levelNames = ['base', 'goal', 'stretch'] as const

/** The levels that the caller's role hides or masks: they are neither told nor is anything told by which they could be reckoned. */
export function hiddenLevels({ actor }: Pick<Doing['context'], 'actor'>, { unit }: Pick<Asked['kpi'], 'unit'>): readonly (keyof Levels)[] {
  return levelNames.filter((level) => isHidden(actor, 'salesTarget', unit === 'money' ? level : `${level}Number`))
}

/** The targets as the caller may see them: what is answered to a person is reckoned from these alone. */
export async function targetsSeen(doing: Pick<Doing, 'list' | 'context'>, asked: Pick<Asked, 'kpi' | 'basis' | 'span'>): Promise<readonly SetTarget[]> {
  const targets = await targetsIn(doing, asked)
  const hidden = hiddenLevels(doing.context, asked.kpi)
  return hidden.length === 0 ? targets : targets.map((target) => ({ ...target, levels: Object.fromEntries(Object.entries(target.levels).filter(([level]) => !hidden.some((name) => name === level))) }))
}

/** A row of the object as a target. */
export function targetOf(row: Row, baseCurrency: string): SetTarget {
  const { period } = row
  const whose: Subject = row['subject'] === 'company' ? { of: 'company' } : row['subject'] === 'department' ? { of: 'department', id: relatedId(row, 'department') ?? '' } : { of: 'person', id: relatedId(row, 'owner') ?? '' }
  return { id: textOf(row, 'id') ?? '', subject: subjectKey(whose), period: isPeriodKind(period) ? period : 'month', startsOn: textOf(row, 'startsOn') ?? '', levels: levelsOf(row, baseCurrency) }
}

/** Money levels in minor units of the base currency, others as they are. */
export function levelsOf(row: Row, baseCurrency: string): Levels {
  const level = (name: 'base' | 'goal' | 'stretch') => {
    const plain = row[`${name}Number`]
    const value = amountInBase(row[name] ?? null, baseCurrency) ?? (typeof plain === 'number' ? plain : undefined)
    return value === undefined ? {} : { [name]: value }
  }
  return { ...level('base'), ...level('goal'), ...level('stretch') }
}

/**
 * What a subject aims at in the period: its own target; else its targets for the parts of the time, added up; else those of whoever is
 * below it. Shares and averages are never added up.
 */
export class Aims {
  readonly #targets: ReadonlyMap<string, SetTarget>
  readonly #asked: Pick<Asked, 'kpi' | 'period' | 'startsOn'>
  readonly #all: readonly SetTarget[]
  readonly #people: Organisation

  constructor(asked: Pick<Asked, 'kpi' | 'period' | 'startsOn'>, all: readonly SetTarget[], people: Organisation) {
    this.#asked = asked
    this.#all = all
    this.#people = people
    this.#targets = new Map(all.map((target) => [`${target.subject} ${target.period} ${target.startsOn}`, target]))
  }

  of(subject: Subject): Aim {
    const key = subjectKey(subject)
    const { period, startsOn, kpi } = this.#asked
    const set = this.#targets.get(`${key} ${period} ${startsOn}`)
    if (set !== undefined) return { levels: set.levels, summed: false, target: set.id }
    if (!isAdditive(kpi)) return { levels: {}, summed: false }
    const inTime = this.#overTime(key)
    if (inTime !== undefined) return { levels: inTime, summed: true }
    return { levels: sumLevels(this.#below(subject).map((one) => this.of(one).levels)), summed: true }
  }

  /** The longest parts for which there are any: quarters before months. */
  #overTime(key: string): Levels | undefined {
    for (const part of ['quarter', 'month'] as const) {
      if (monthsIn(part) >= monthsIn(this.#asked.period)) continue
      const parts = this.#all.filter((target) => target.subject === key && target.period === part)
      if (parts.length > 0) return sumLevels(parts.map(({ levels }) => levels))
    }
    return undefined
  }

  #below(subject: Subject): readonly Subject[] {
    if (subject.of === 'person') return []
    const units = subject.of === 'company' ? this.#people.roots() : this.#people.children(subject.id)
    const people = subject.of === 'company' ? [] : this.#people.colleagues.filter(({ department }) => department === subject.id)
    return [...units.map(({ id }) => ({ of: 'department', id }) as const), ...people.map(({ id }) => ({ of: 'person', id }) as const)]
  }
}
