import { isJsonObject, type Json } from '../../../lib/json.ts'
import { wrongValue } from './errors.ts'
import { leftOf, nothingTaken, type Portion } from './portions.ts'
import { thousandths } from './reading.ts'

/** The named lines of what is left, each with the quantity asked for. @throws Problem 422 for a list of another form, an unknown line, a quantity above what is left. */
export function wantedLines(left: readonly Portion[], value: Json): readonly Portion[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > 3000) throw wrongLines()
  const named = new Set<string>()
  return value.map((each: Json, index) => {
    if (!isJsonObject(each)) throw wrongLines()
    const { line, quantity } = each
    if (typeof line !== 'string' || typeof quantity !== 'number' || !Number.isFinite(quantity) || named.has(line)) throw wrongLines()
    named.add(line)
    const portion = left.find((one) => one.line === line)
    const wanted = thousandths(quantity)
    if (portion === undefined) throw wrongValue(`/lines/${index}/line`, { en: 'Nothing of this line is left to invoice.', zh: '该明细没有可开票的数量。' })
    if (wanted === 0 || Math.sign(wanted) !== Math.sign(portion.quantity) || Math.abs(wanted) > Math.abs(portion.quantity)) {
      throw wrongValue(`/lines/${index}/quantity`, { en: 'Of this line {left} are left to invoice.', zh: '该明细剩余可开票数量为 {left}。' }, { left: portion.quantity / 1000 })
    }
    return leftOf(portion, nothingTaken, wanted)
  })
}

function wrongLines(): Error {
  return wrongValue('/lines', { en: 'Give each line once, with a quantity: [{"line": "...", "quantity": 2}].', zh: '请逐行给出明细及数量，每条明细一次：[{"line": "...", "quantity": 2}]。' })
}
