import type { ActionDefinition } from '../../src/model/define/action.ts'

const order = ['primary', undefined, 'back', 'danger'] as const

/** Verbs as a record offers them: what comes next before the others, what refuses or undoes behind them, what loses something last. */
export function nextFirst<Offered extends { readonly action: Pick<ActionDefinition, 'tone'> }>(offered: readonly Offered[]): readonly Offered[] {
  return [...offered].sort((one, other) => order.indexOf(one.action.tone) - order.indexOf(other.action.tone))
}
