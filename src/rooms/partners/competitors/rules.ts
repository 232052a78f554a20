/** One product of theirs that stands against one of ours. Prices are minor units of the base currency. */
export interface TheirProduct { readonly name: string; readonly likeness: string | undefined; readonly product: string | undefined; readonly price: number | undefined; readonly use: string | undefined; readonly performance: string | undefined }
export interface OurLine { readonly product: string | undefined; readonly name: string; readonly price: number | undefined }
export interface Beside extends TheirProduct { readonly ours: string | undefined; readonly ourPrice: number | undefined; /** Theirs over ours, less 1: below 0 they are cheaper. */ readonly difference: number | undefined }

const order = ['same', 'similar', 'substitute']

/** Their products, those against what is in this deal first, the closest likeness first. */
export function beside(theirs: readonly TheirProduct[], lines: readonly OurLine[]): readonly Beside[] {
  const placed = theirs.map((each): Beside => {
    const line = each.product === undefined ? undefined : lines.find(({ product }) => product === each.product)
    const difference = line?.price === undefined || line.price <= 0 || each.price === undefined ? undefined : each.price / line.price - 1
    return { ...each, ours: line?.name, ourPrice: line?.price, difference }
  })
  const rank = ({ ours, likeness }: Beside) => (ours === undefined ? 10 : 0) + (order.includes(likeness ?? '') ? order.indexOf(likeness ?? '') : order.length)
  return placed.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))
}

/** Won, of those that were decided; undefined before any was. */
export function winRate(won: number, lost: number): number | undefined {
  return won + lost === 0 ? undefined : won / (won + lost)
}
