import { queryOptions } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { act, recordKeys } from '../data/records.ts'
import type { ForecastSearch } from './search.ts'
import { isJsonObject, numberOf, textOf } from '../data/values.ts'

export interface Submission { readonly id: string; readonly commit: number; readonly bestCase: number; readonly overrideCommit: number | undefined; readonly overrideBestCase: number | undefined; readonly reason: string }
/** Sums of one person, in minor units of the base currency. */
export interface PersonLine { readonly person: string; readonly name: string; readonly department: string; readonly won: number; readonly commit: number; readonly bestCase: number; readonly pipeline: number; readonly weighted: number; readonly submission: Submission | undefined }
export interface Department { readonly id: string; readonly name: string; readonly parent: string }
export interface Frozen { readonly day: string; readonly open: number; readonly weighted: number; readonly won: number; readonly commit: number }
export interface ChangesOfKind { readonly kind: string; readonly by: number; readonly count: number; readonly deals: readonly { readonly id: string; readonly by: number; readonly title: string }[] }
export interface Changes { readonly from: string; readonly until: string; readonly before: number; readonly after: number; readonly kinds: readonly ChangesOfKind[] }
export interface Forecast { readonly name: string; readonly startsOn: string; readonly endsOn: string; readonly asOf: string; readonly people: readonly PersonLine[]; readonly departments: readonly Department[]; readonly history: readonly Frozen[]; readonly changes: Changes | undefined }

export const forecastQuery = ({ kind, on, from, until }: ForecastSearch) => queryOptions({
  queryKey: [...recordKeys.of('forecastSubmission'), 'look', kind, on, from, until],
  queryFn: async () => forecastOf((await act('forecastSubmission', 'forecastSubmission.look', { kind: kind ?? 'quarter', ...(on === undefined ? {} : { on }), ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) })).result ?? {}),
  retry: false,
})

/** What open deals will bring by learned chances, in minor units of the base currency; undefined where nothing was learned or may be seen. */
export interface Learned { readonly expected: number; readonly low: number; readonly high: number; readonly deals: number; readonly learned: number }
export const learnedQuery = ({ startsOn, endsOn }: Pick<Forecast, 'startsOn' | 'endsOn'>) => queryOptions({
  queryKey: [...recordKeys.of('opportunity'), 'expect', startsOn, endsOn],
  queryFn: async (): Promise<Learned | null> => {
    const { result = {} } = await act('opportunity', 'opportunity.expect', { startsOn, endsOn })
    const [expected, low, high] = [numberOf(result['expected']), numberOf(result['low']), numberOf(result['high'])]
    return expected === undefined || low === undefined || high === undefined ? null : { expected, low, high, deals: amount(result['deals']), learned: amount(result['learned']) }
  },
  retry: false, staleTime: 60_000,
})

const listOf = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : [])
const objectIn = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {})
const amount = (value: Json | undefined): number => numberOf(value) ?? 0

function forecastOf(result: JsonObject): Forecast {
  const period = objectIn(result['period'])
  const changes = isJsonObject(result['changes']) ? result['changes'] : undefined
  return {
    name: textOf(period['name']), startsOn: textOf(period['startsOn']), endsOn: textOf(period['endsOn']), asOf: textOf(result['asOf']),
    people: listOf(result['people']).map((line) => ({
      person: textOf(line['person']), name: textOf(line['name']), department: textOf(line['department']), won: amount(line['won']), commit: amount(line['commit']), bestCase: amount(line['bestCase']), pipeline: amount(line['pipeline']), weighted: amount(line['weighted']),
      submission: isJsonObject(line['submission']) ? submissionOf(line['submission']) : undefined,
    })),
    departments: listOf(result['departments']).map((row) => ({ id: textOf(row['id']), name: textOf(row['name']), parent: textOf(row['parent']) })),
    history: listOf(result['history']).map((row) => ({ day: textOf(row['day']), open: amount(row['open']), weighted: amount(row['weighted']), won: amount(row['won']), commit: amount(row['commit']) })),
    changes: changes === undefined ? undefined : {
      from: textOf(changes['from']), until: textOf(changes['until']), before: amount(changes['before']), after: amount(changes['after']),
      kinds: listOf(changes['kinds']).map((each) => ({ kind: textOf(each['kind']), by: amount(each['by']), count: amount(each['count']), deals: listOf(each['deals']).map((deal) => ({ id: textOf(deal['id']), by: amount(deal['by']), title: textOf(deal['title']) })) })),
    },
  }
}

function submissionOf(row: JsonObject): Submission {
  return { id: textOf(row['id']), commit: amount(row['commit']), bestCase: amount(row['bestCase']), overrideCommit: numberOf(row['overrideCommit']), overrideBestCase: numberOf(row['overrideBestCase']), reason: textOf(row['overrideReason']) }
}

export interface Line { readonly key: string; readonly name: string; readonly depth: number; readonly person: PersonLine | undefined; readonly won: number; readonly commit: number; readonly bestCase: number; readonly weighted: number; /** What counts of what was said: the head's word before the person's. */ readonly said: number }

/** People below their departments, each department with the sums of all below it; departments without anybody are left out. Pure. */
export function rolledUp({ people, departments }: Pick<Forecast, 'people' | 'departments'>, without: string): readonly Line[] {
  const known = new Set(departments.map(({ id }) => id))
  const place = (line: PersonLine) => (known.has(line.department) ? line.department : '')
  const personLine = (line: PersonLine, depth: number): Line => ({ key: line.person, name: line.name === '' ? '–' : line.name, depth, person: line, won: line.won, commit: line.won + line.commit, bestCase: line.won + line.commit + line.bestCase, weighted: line.won + line.weighted, said: line.submission?.overrideCommit ?? line.submission?.commit ?? 0 })
  const below = (id: string, depth: number): readonly Line[] => {
    const own = people.filter((line) => place(line) === id).map((line) => personLine(line, depth + 1)).sort((one, other) => other.weighted - one.weighted)
    const children = departments.filter(({ parent }) => parent === id).flatMap((child) => withSum(child.id, child.name, depth + 1))
    return [...children, ...own]
  }
  const withSum = (id: string, name: string, depth: number): readonly Line[] => {
    const lines = below(id, depth)
    const leaves = lines.filter(({ person }) => person !== undefined)
    if (leaves.length === 0) return []
    const sum = (part: 'won' | 'commit' | 'bestCase' | 'weighted' | 'said') => leaves.reduce((all, line) => all + line[part], 0)
    return [{ key: id, name, depth, person: undefined, won: sum('won'), commit: sum('commit'), bestCase: sum('bestCase'), weighted: sum('weighted'), said: sum('said') }, ...lines]
  }
  const roots = departments.filter(({ parent }) => !known.has(parent))
  const nowhere = people.filter((line) => place(line) === '')
  return [...roots.flatMap(({ id, name }) => withSum(id, name, 0)), ...(nowhere.length === 0 ? [] : withSum('', without, 0).filter(({ key, person, depth }) => key === '' || (person !== undefined && depth === 1)))]
}
