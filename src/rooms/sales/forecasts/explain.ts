/** A deal as it stood at an instant: its value in minor units of the base currency, and when it should close or was closed. */
export interface Standing { readonly id: string; readonly value: number; readonly closeOn: string | null; readonly status: string }
export const changeKinds = ['new', 'slippedIn', 'raised', 'reopened', 'won', 'lost', 'slippedOut', 'cut', 'gone'] as const
export type ChangeKind = (typeof changeKinds)[number]
export interface Changed { readonly id: string; readonly kind: ChangeKind; /** By how much the forecast moved, signed. */ readonly by: number }
/** First and last date of the period. */
export interface Span { readonly startsOn: string; readonly endsOn: string }

/** What is still to be won of the deal in the period. */
export function valueIn(deal: Standing | undefined, { startsOn, endsOn }: Span): number {
  return deal?.status === 'open' && deal.closeOn !== null && deal.closeOn >= startsOn && deal.closeOn <= endsOn ? deal.value : 0
}

const isIn = (deal: Standing | undefined, span: Span): boolean => deal?.status === 'open' && deal.closeOn !== null && deal.closeOn >= span.startsOn && deal.closeOn <= span.endsOn

/**
 * Every change of what is to be won in a period between two standings, each deal once: new, won, lost, slipped out or in, raised, cut,
 * reopened, gone. The sum of all is the difference of the two totals, to the cent. Pure.
 */
export function explain(before: readonly Standing[], after: readonly Standing[], span: Span): readonly Changed[] {
  const earlier = new Map(before.map((deal) => [deal.id, deal]))
  const later = new Map(after.map((deal) => [deal.id, deal]))
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id): Changed[] => {
    const [was, is] = [earlier.get(id), later.get(id)]
    const by = valueIn(is, span) - valueIn(was, span)
    return by === 0 ? [] : [{ id, kind: kindOf(was, is, span, by), by }]
  })
}

function kindOf(was: Standing | undefined, is: Standing | undefined, span: Span, by: number): ChangeKind {
  if (was === undefined) return 'new'
  if (is === undefined) return 'gone'
  if (isIn(was, span) && isIn(is, span)) return by > 0 ? 'raised' : 'cut'
  if (isIn(is, span)) return was.status === 'open' ? 'slippedIn' : 'reopened'
  return is.status === 'won' ? 'won' : is.status === 'lost' ? 'lost' : 'slippedOut'
}
