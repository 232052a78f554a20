import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { declared, model } from '../model.ts'
import { type IconName, isIconName } from '../parts/icons.tsx'

/** The icons that declarations name, in the house's set. */
const icons: Readonly<Record<string, IconName>> = {
  card: 'people', clip: 'file', cycle: 'history', deal: 'pipeline', doc: 'order', exchange: 'swap', folder: 'columns', handshake: 'link', horn: 'megaphone', key: 'shield',
  medal: 'flag', phone: 'call', receipt: 'order', row: 'list', step: 'right', tag: 'flag', tree: 'pipeline', truck: 'cart', upload: 'import', users: 'people',
}

export function iconOf(object: ResolvedObject): IconName {
  const name = object.icon ?? ''
  if (Object.hasOwn(icons, name)) return icons[name] ?? 'list'
  return isIconName(name) ? name : 'list'
}

/** Whether its records stand for things (a square) or people (a circle). */
export function isPerson(object: ResolvedObject): boolean {
  return object.name === 'user' || object.name === 'contact' || object.name === 'lead'
}

/** Whether the company made it, rather than the program. */
export function isOwn(object: Pick<ResolvedObject, 'name'>): boolean {
  return !declared.objects.has(object.name)
}

export const trades = ['customers', 'sales', 'marketing', 'service', 'insight'] as const
export type Trade = (typeof trades)[number]

/** The objects of a trade, in the order of the model. */
export function objectsOf(trade: Trade | 'settings'): readonly ResolvedObject[] {
  return [...model.objects.values()].filter((object) => object.trade === trade)
}
