import type { Words } from '../../lib/words.ts'
import { requireAtLeast, tooLittle } from '../refuse.ts'
import { bgbbModel, fitBgbb } from './bgbb.ts'
import { fitGeometric, geometricModel } from './geometric.ts'
import type { PurchaseModel, Weighted } from './histories.ts'
import { fitNbd, nbdModel } from './nbd.ts'
import { fitPareto, paretoModel } from './pareto.ts'

/** The models of how often customers buy and when they are gone. */
export const purchaseModels = ['bgnbd', 'mbgnbd', 'paretonbd', 'bgbb', 'nbd'] as const
export type PurchaseModelName = typeof purchaseModels[number]

export interface FittedPurchases {
  readonly parameters: Readonly<Record<string, number>>
  readonly logLikelihood: number
  /** 95 % intervals of the parameters. */
  readonly intervals: Readonly<Record<string, readonly [number, number]>>
  readonly starts: { readonly tried: number; readonly agreed: number }
  readonly model: PurchaseModel
}

const enough = { customers: 50, repeaters: 20 } as const

/**
 * Fits one of the models. @throws Problem analysis-too-little with fewer than 50 customers or 20 with a repeat purchase, or times that
 * contradict each other; analysis-degenerate where the data bear no fit.
 */
export function fitPurchases(name: PurchaseModelName, histories: Weighted): FittedPurchases {
  const { x, tx, T, weight } = histories
  requireAtLeast(enough.customers, weight.reduce((sum, each) => sum + each, 0), { en: 'customers', zh: '位客户' })
  requireAtLeast(enough.repeaters, weight.reduce((sum, each, at) => sum + ((x[at] ?? 0) > 0 ? each : 0), 0), { en: 'customers who bought again', zh: '位复购客户' })
  const fault = faultOf(x, tx, T)
  if (fault !== undefined) throw tooLittle(fault)
  const fitted = fitOf(name, histories)
  return {
    ...fitted, intervals: Object.fromEntries(Object.entries(fitted.parameters).map(([key, value]) => {
      const error = 1.959964 * (new Map(Object.entries(fitted.logErrors)).get(key) ?? Number.NaN)
      return [key, [value * Math.exp(-error), value * Math.exp(error)] as const]
    })),
  }
}

function fitOf(name: PurchaseModelName, histories: Weighted) {
  if (name === 'paretonbd') { const fit = fitPareto(histories); return { ...fit, model: paretoModel(fit.parameters) } }
  if (name === 'bgbb') { const fit = fitBgbb(histories); return { ...fit, model: bgbbModel(fit.parameters) } }
  if (name === 'nbd') { const fit = fitNbd(histories); return { ...fit, model: nbdModel(fit.parameters) } }
  const fit = fitGeometric(name, histories)
  return { ...fit, model: geometricModel(name, fit.parameters) }
}

function faultOf(x: Float64Array, tx: Float64Array, T: Float64Array): Words | undefined {
  for (let at = 0; at < x.length; at += 1) {
    const [count, last, age] = [x[at] ?? Number.NaN, tx[at] ?? Number.NaN, T[at] ?? Number.NaN]
    if (!(count >= 0) || !Number.isInteger(count)) return { en: 'A number of purchases is negative or no whole number.', zh: '购买次数为负或不是整数。' }
    if (!(last >= 0) || !(age >= last)) return { en: 'A last purchase lies before the first or after the end: recency must be between 0 and T.', zh: '最近一次购买早于首次或晚于截止：recency 应在 0 与 T 之间。' }
    if (count > 0 && last === 0) return { en: 'There are repeat purchases at the very time of the first: put the orders of one day together.', zh: '复购与首次购买同时发生：请先合并同一天的订单。' }
  }
  return undefined
}
