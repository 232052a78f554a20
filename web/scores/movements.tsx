import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery } from '../data/records.ts'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

const mostMoves = 10
const quadrants = ['prospect', 'bought', 'highValue', 'frequent', 'key'] as const
/** A movement is of a year: what was done in it stands beside. */
const lastYear = (field: string): Filter => ({ and: [{ field, is: 'isNotEmpty' }, { not: { field, is: 'olderThan', value: { amount: 365, unit: 'day' } } }] })

interface Move { readonly from: string; readonly to: string; readonly count: number }

/** Those who moved from each quadrant of a year before, the most first. */
function useMoves(): { readonly moves: readonly Move[]; readonly standing: (from: string) => number } {
  const answers = useQueries({ queries: quadrants.map((from) => ({ ...aggregateQuery('customer', { filter: { field: 'valueQuadrantBefore', is: 'equals', value: from }, groupBy: { field: 'valueQuadrant' }, measures: [{ function: 'count' }] }), retry: false })) })
  const all = quadrants.flatMap((from, index) => (answers[index]?.data ?? []).flatMap(({ group, values }): Move[] => (typeof group === 'string' ? [{ from, to: group, count: Number(values[0] ?? 0) }] : [])))
  return {
    moves: all.filter(({ from, to, count }) => from !== to && count > 0).sort((one, other) => other.count - one.count).slice(0, mostMoves),
    standing: (from) => all.reduce((sum, each) => sum + (each.from === from ? each.count : 0), 0),
  }
}

/** A figure over what hangs on the customers of each movement, in their order. */
function useOfMoves(object: string, measure: { readonly function: 'count' } | { readonly function: 'sum'; readonly field: string }, where: readonly Filter[], moves: readonly Move[], enabled: boolean): readonly (number | undefined)[] {
  const answers = useQueries({ queries: moves.map(({ from, to }) => ({
    ...aggregateQuery(object, { filter: { and: [{ field: 'customer.valueQuadrantBefore', is: 'equals', value: from }, { field: 'customer.valueQuadrant', is: 'equals', value: to }, ...where] }, measures: [measure] }), retry: false, enabled,
  })) })
  return answers.map(({ data }) => (data === undefined ? undefined : Number(data[0]?.values[0] ?? 0)))
}

/** How many moved from where to where in a year, as a share of those who stood there, what was done with them and what was spent on them meanwhile; each leads to its customers. */
export function Movements() {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const customer = model.object('customer')
  const [acts, costs] = [rights.mayRead('activity'), model.objects.has('expense') && rights.mayRead('expense')]
  const { moves, standing } = useMoves()
  const actions = useOfMoves('activity', { function: 'count' }, [{ field: 'status', is: 'equals', value: 'done' }, lastYear('doneAt')], moves, acts)
  const spent = useOfMoves('expense', { function: 'sum', field: 'amount' }, [{ field: 'status', is: 'in', value: ['claimed', 'reimbursed'] }, lastYear('spentOn')], moves, costs)
  const each = (total: number | undefined, count: number) => (total === undefined ? undefined : total / count)
  if (moves.length === 0) return null
  return (
    <>
      <h3>{say(words.movements)}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys */}
      <div className="insight-scroll" role="region" aria-label={say(words.movements)} tabIndex={0}>
        <table className="plain">
          <thead><tr><th scope="col">{say(words.movement)}</th><th scope="col" className="number">{say(words.customers)}</th><th scope="col" className="number">{say(words.shareOf)}</th>{acts && <th scope="col" className="number">{say(words.actionsEach)}</th>}{costs && <th scope="col" className="number">{say(words.costEach)}</th>}</tr></thead>
          <tbody>{moves.map(({ from, to, count }, place) => (
            <tr key={`${from} ${to}`}>
              <td><Link to="/$objects" params={{ objects: 'customers' }} search={{ view: 'all', filter: { and: [{ field: 'valueQuadrantBefore', is: 'equals', value: from }, { field: 'valueQuadrant', is: 'equals', value: to }] } }} className="link">{say(words.moved, { from: labels.choice(customer, 'valueQuadrant', from), to: labels.choice(customer, 'valueQuadrant', to) })}</Link></td>
              <td className="number">{formats.number(count, 0)}</td>
              <td className="number">{formats.percent(count / standing(from))}</td>
              {acts && <td className="number">{formats.number(each(actions[place], count) ?? 0, 1)}</td>}
              {costs && <td className="number">{formats.money(Math.round(each(spent[place], count) ?? 0))}</td>}
            </tr>
          ))}</tbody>
        </table>
      </div>
    </>
  )
}
