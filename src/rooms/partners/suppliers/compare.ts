/** What is known of one supplier in the time that is looked at. Prices are minor units of the base currency for one unit of a product. */
export interface SupplierFacts {
  readonly id: string
  readonly name: string
  readonly requests: readonly { readonly askedOn: string; readonly dueOn?: string | undefined; readonly answeredOn?: string | undefined; readonly product?: string | undefined; readonly price?: number | undefined }[]
  readonly evaluations: readonly { readonly score: number; readonly receivedLots: number; readonly lateLots: number; readonly receivedQuantity: number; readonly defectQuantity: number }[]
  readonly meetings: number
}

/** The figures by which suppliers are compared (metrics: supplier.efficiency); undefined where nothing says so. */
export interface SupplierFigures {
  readonly id: string
  readonly name: string
  readonly asked: number
  readonly answered: number
  /** Mean whole days from the question to the answer. */
  readonly answerDays: number | undefined
  /** Share of the answers with a due date that came by then. */
  readonly answeredInTime: number | undefined
  /** Share of the lots received that were not late. */
  readonly deliveredInTime: number | undefined
  readonly defectShare: number | undefined
  /** Mean of its own latest price over the mean of the others for the same products, less 1; below 0 it is cheaper. */
  readonly priceAgainstOthers: number | undefined
  /** Mean of the scores, 0 to 100. */
  readonly score: number | undefined
  readonly meetings: number
}

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => (values.length === 0 ? undefined : sum(values) / values.length)
const share = (part: number, whole: number) => (whole > 0 ? part / whole : undefined)

/** The figures of each supplier, the price of each beside the others that were asked for the same product. */
export function compare(suppliers: readonly SupplierFacts[]): readonly SupplierFigures[] {
  const prices = new Map(suppliers.map((supplier) => [supplier.id, latestPrices(supplier)]))
  return suppliers.map(({ id, name, requests, evaluations, meetings }) => {
    const answered = requests.flatMap((request) => (request.answeredOn === undefined ? [] : [{ ...request, answeredOn: request.answeredOn }]))
    const due = answered.flatMap(({ dueOn, answeredOn }) => (dueOn === undefined ? [] : [answeredOn <= dueOn]))
    const of = (name: 'receivedLots' | 'lateLots' | 'receivedQuantity' | 'defectQuantity') => sum(evaluations.map((each) => each[name]))
    const late = share(of('lateLots'), of('receivedLots'))
    return {
      id, name, asked: requests.length, answered: answered.length, meetings,
      answerDays: mean(answered.map((request) => days(request.askedOn, request.answeredOn))),
      answeredInTime: share(due.filter(Boolean).length, due.length),
      deliveredInTime: late === undefined ? undefined : 1 - late,
      defectShare: share(of('defectQuantity'), of('receivedQuantity')),
      priceAgainstOthers: against(id, prices),
      score: mean(evaluations.map(({ score }) => score)),
    }
  })
}

/** The latest price that a supplier gave for each product. */
function latestPrices({ requests }: SupplierFacts): ReadonlyMap<string, number> {
  const found = new Map<string, { readonly on: string; readonly price: number }>()
  for (const { product, price, answeredOn } of requests) {
    if (product === undefined || price === undefined || answeredOn === undefined) continue
    if ((found.get(product)?.on ?? '') <= answeredOn) found.set(product, { on: answeredOn, price })
  }
  return new Map([...found].map(([product, { price }]) => [product, price]))
}

function against(id: string, prices: ReadonlyMap<string, ReadonlyMap<string, number>>): number | undefined {
  const ratios = [...prices.get(id) ?? []].flatMap(([product, price]) => {
    const others = mean([...prices].flatMap(([other, list]) => (other === id ? [] : list.get(product) ?? [])))
    return others === undefined || others === 0 ? [] : [price / others - 1]
  })
  return mean(ratios)
}
