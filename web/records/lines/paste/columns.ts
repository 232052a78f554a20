import { halfWidth } from '../../../../src/lib/halfWidth.ts'
import type { ResolvedObject } from '../../../../src/model/define/registry.ts'
import { fieldLabel } from '../../../../src/model/words/labels.ts'
import { fieldNamed } from '../../../model.ts'
import { columnsOf } from '../lists.ts'

/** What a pasted column becomes: a field of the line, the code by which its product is known, or nothing. */
export type PasteTarget = string
export const codeTarget = 'code'

/** What people call these columns besides, in either language. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'productcode', 'sku', 'partno', 'partnumber', 'itemno', 'itemcode', 'articleno', 'materialno', '产品编码', '产品编号', '编码', '编号', '料号', '物料编码', '物料号', '货号', '商品编码', '商品编号'],
  name: ['name', 'product', 'productname', 'item', 'description', 'goods', '产品', '产品名称', '名称', '品名', '商品', '商品名称', '物料名称', '货物名称', '项目'],
  quantity: ['qty', 'quantity', 'count', 'pieces', '数量', '件数', '订购数量', '采购数量'],
  unit: ['unit', 'uom', '单位', '计量单位'],
  unitPrice: ['price', 'unitprice', '单价', '价格', '含税单价', '未税单价', '成交价'],
  listPrice: ['listprice', 'catalogueprice', 'catalogprice', '目录价', '标价', '原价', '面价'],
  discount: ['discount', 'disc', '折扣', '折扣率'],
  taxRate: ['tax', 'taxrate', 'vat', 'vatrate', '税率', '增值税率'],
  cost: ['cost', 'unitcost', '成本', '成本价'],
}

const plain = (text: string) => halfWidth(text).toLowerCase().replace(/[（(].*[)）]$/, '').replace(/[\s_.:#%/·-]+/g, '')

/** What a pasted column may become. */
export function targetsOf(line: ResolvedObject): readonly PasteTarget[] {
  return [codeTarget, ...columnsOf(line)]
}

/** What the words at the head of columns stand for; undefined where the row is no head: most of its words must be known, and none be a figure. */
export function headTargets(line: ResolvedObject, row: readonly string[]): readonly PasteTarget[] | undefined {
  const filled = row.filter((text) => text !== '')
  if (filled.some((text) => /^[¥$€]?[\d.,%\s-]+$/.test(halfWidth(text)))) return undefined
  const taken = new Set<string>()
  const targets = row.map((text) => {
    const found = targetNamed(line, text)
    if (found === undefined || taken.has(found)) return ''
    taken.add(found)
    return found
  })
  return taken.size > 0 && 2 * taken.size >= filled.length && (taken.size > 1 || filled.length === 1) ? targets : undefined
}

function targetNamed(line: ResolvedObject, text: string): PasteTarget | undefined {
  const wanted = plain(text)
  if (wanted === '') return undefined
  return targetsOf(line).find((target) => {
    const field = fieldNamed(line, target)
    const words = target === codeTarget || field === undefined ? undefined : fieldLabel(line.name, field, target)
    return [words?.en, words?.zh, ...(synonyms[target] ?? [])].some((each) => each !== undefined && plain(each) === wanted)
  })
}

/** Without a head the columns are taken in the order of the grid, from one on. */
export function placedTargets(line: ResolvedObject, width: number, from = 'name'): readonly PasteTarget[] {
  const columns = columnsOf(line)
  const first = Math.max(0, columns.indexOf(from))
  return Array.from({ length: width }, (_, index) => columns[first + index] ?? '')
}
