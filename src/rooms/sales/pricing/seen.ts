import type { JsonObject } from '../../../lib/json.ts'
import { present } from '../../../lib/present.ts'
import { fieldRightOn, permissionOn } from '../../../model/define/rights.ts'
import type { Permissions } from '../../../model/define/permission.ts'
import { type Note, noteText, type PricedDocument, type PricedLine, type Step } from '../../../model/prices/index.ts'

/** What of a price somebody may see. */
export interface Sight {
  readonly prices: boolean
  readonly cost: boolean
  readonly floorPrice: boolean
  /** Names of price lists and rules. */
  readonly rules: boolean
}

/** By the rights on products and on price rules. Whoever does not see the cost sees no margin, from which it would follow. */
export function sightOf(permissions: Permissions): Sight {
  const sees = (field: string) => ['read', 'edit'].includes(fieldRightOn(permissions, 'product', field))
  const cost = sees('cost') && sees('margin')
  return { prices: sees('listPrice'), cost, floorPrice: cost && sees('floorPrice'), rules: permissionOn(permissions, 'priceRule').read !== 'none' && permissionOn(permissions, 'priceList').read !== 'none' }
}

/** The answer as it goes out of the door: amounts in minor units, notes in both languages, without what is not to be seen. */
export function seenBy(sight: Sight, document: PricedDocument): JsonObject {
  const { lines, coupons, notes, cost, margin, ...totals } = document
  return plain({
    ...totals, ...(sight.cost ? present({ cost, margin }) : {}), lines: lines.map((line) => seenLine(sight, line)), notes: notes.map((note) => seenNote(sight, note)),
    coupons: coupons.map(({ refused, ...coupon }) => ({ ...coupon, ...(refused === undefined ? {} : { refused: seenNote(sight, refused) }) })),
  })
}

function seenLine(sight: Sight, { unitCost, cost, margin, floorPrice, steps, setAside, notes, ...line }: PricedLine): object {
  return {
    ...line, ...(sight.cost ? present({ unitCost, cost, margin }) : {}), ...(sight.floorPrice ? present({ floorPrice }) : {}),
    steps: steps.map((step) => seenStep(sight, step)), setAside: sight.rules ? setAside : [], notes: notes.map((note) => seenNote(sight, note)),
  }
}

/** The rule itself stays in the house where its name is not to be seen; a mark-up would tell the cost. */
function seenStep(sight: Sight, { rule, kind, ...step }: Step): object {
  const shown = { ...step, kind: kind === 'costPlus' && !sight.cost ? 'fixed' : kind }
  return rule === undefined || !sight.rules ? shown : { ...shown, rule: { id: rule.id, name: rule.name, list: { id: rule.list.id, name: rule.list.name } } }
}

function seenNote(sight: Sight, note: Note): object {
  const { kind, values, severity, needsApproval } = note.kind === 'belowFloor' && !sight.floorPrice ? { ...note, kind: 'belowHiddenFloor' as const, values: {} }
    : note.kind === 'overlap' && !sight.rules ? { ...note, kind: 'hiddenOverlap' as const, values: {} } : note
  return { kind, severity, message: noteText({ kind, values }), ...(needsApproval === true ? { needsApproval } : {}) }
}

/** JSON as it is: what is undefined is absent. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject
}
