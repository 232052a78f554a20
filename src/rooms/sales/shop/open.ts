import { readToken } from '../../../access/index.ts'
import type { Json } from '../../../lib/json.ts'
import { wordsOf } from '../../../model/define/publicForm.ts'
import { readAmount } from '../../../model/fields/money.ts'
import type { Row } from '../../../records/engine.ts'
import { destination, ownContext } from '../forms/open.ts'
import { relatedId, textOf } from '../reading.ts'
import type { OpenShop, ShopGiven } from './ports.ts'

/** What the address of a shop begins with. */
export const shopAddressKind = 'gxs_'

const usualTitle = (company: string) => ({ en: company, zh: company })

/** The open shop that has this address; undefined for one that was never made, was given up, or is closed. The workspace is that of the address. */
export async function openShop(given: ShopGiven, address: string): Promise<OpenShop | undefined> {
  const read = readToken(address, shopAddressKind)
  const workspace = read === undefined ? undefined : await given.workspaceOf(read.workspaceId)
  if (workspace === undefined) return undefined
  const engine = await given.engineOf(workspace.id)
  // A shop whose module is off is closed like any other.
  if (!engine.registry.objects.has('shop')) return undefined
  const context = { ...ownContext(given, workspace), requestId: 'shop' }
  const { rows: [row] } = await engine.records.list(context, 'shop', { filter: { and: [{ field: 'address', is: 'equals', value: address }, { field: 'active', is: 'isTrue' }] }, limit: 1 })
  if (row === undefined) return undefined
  const currency = textOf(row, 'currency') ?? workspace.baseCurrency
  return {
    id: textOf(row, 'id') ?? '', address, workspace, engine, context, currency,
    title: wordsOf(row, 'title') ?? usualTitle(workspace.name), intro: wordsOf(row, 'intro'), ...offerOf(row),
    assignee: (await destination({ reader: engine.records }, context, row))?.id,
    delivery: { fee: amountIn(row['deliveryFee'], currency) ?? 0, freeFrom: amountIn(row['freeFrom'], currency), days: wholeOf(row['deliveryDays']) },
    account: { holder: textOf(row, 'accountHolder'), bank: textOf(row, 'bankName'), number: textOf(row, 'bankAccount') },
    paymentNote: wordsOf(row, 'paymentNote'), terms: wordsOf(row, 'terms'), consent: wordsOf(row, 'consent'),
  }
}

function offerOf(row: Row): Pick<OpenShop, 'shows' | 'priceList' | 'taxIncluded' | 'stockShown' | 'personalOrder' | 'backOrders' | 'guestsOrder' | 'orderState' | 'openLeads'> {
  const shown = row['stockShown']
  return {
    shows: row['shows'] === 'all' ? 'all' : 'marked', priceList: relatedId(row, 'priceList'), taxIncluded: row['taxIncluded'] !== false,
    stockShown: shown === 'none' || shown === 'quantity' ? shown : 'state', personalOrder: row['personalOrder'] !== false, backOrders: row['backOrders'] === true, guestsOrder: row['guestsOrder'] !== false,
    orderState: row['orderState'] === 'confirmed' ? 'confirmed' : 'draft', openLeads: row['openLeads'] === 'stay' ? 'stay' : 'convert',
  }
}

/** Minor units; nothing where the amount is in another currency than the shop sells in. */
function amountIn(value: Json | undefined, currency: string): number | undefined {
  const money = readAmount(value ?? null)
  return money?.currency === currency ? money.amount : undefined
}

const wholeOf = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined)
