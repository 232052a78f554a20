import { type CardPlace, gridColumns } from './definition.ts'

type Placed = CardPlace & { readonly id: string }
const tallest = 16

/** The cards after one was put elsewhere or made larger: within the grid, none over another. What it lands on moves down, gaps close upwards. */
export function placed<Card extends Placed>(cards: readonly Card[], id: string, to: Partial<CardPlace>): readonly Card[] {
  const moved = cards.map((card) => (card.id === id ? { ...card, ...within({ ...card, ...to }) } : card))
  const one = moved.find((card) => card.id === id)
  const done: Card[] = one === undefined ? [] : [one]
  for (const card of [...moved].filter((each) => each.id !== id).sort((left, right) => left.y - right.y || left.x - right.x)) {
    let { y } = card
    while (done.some((other) => overlaps({ ...card, y }, other))) y += 1
    done.push({ ...card, y })
  }
  return closed(done, cards)
}

/** Every card as high up as it goes, in the order in which they were. */
function closed<Card extends Placed>(cards: readonly Card[], order: readonly Card[]): readonly Card[] {
  const done: Card[] = []
  for (const card of [...cards].sort((left, right) => left.y - right.y || left.x - right.x)) {
    let { y } = card
    while (y > 0 && !done.some((other) => overlaps({ ...card, y: y - 1 }, other))) y -= 1
    done.push({ ...card, y })
  }
  return order.flatMap(({ id }) => done.find((card) => card.id === id) ?? [])
}

function within({ x, y, width, height }: CardPlace): CardPlace {
  const wide = Math.min(gridColumns, Math.max(2, Math.round(width)))
  return { width: wide, height: Math.min(tallest, Math.max(2, Math.round(height))), x: Math.min(gridColumns - wide, Math.max(0, Math.round(x))), y: Math.max(0, Math.round(y)) }
}

export function overlaps(one: CardPlace, other: CardPlace): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
}

/** Where a new card goes: below all others. */
export function below(cards: readonly CardPlace[]): number {
  return Math.max(0, ...cards.map(({ y, height }) => y + height))
}
