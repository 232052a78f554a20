import { allocate } from '../../../src/analytics/allocation/allocate.ts'
import { contactWays, gainOf, planContacts } from '../../../src/analytics/cadence/contacts.ts'
import { seededRandom } from '../../../src/lib/random.ts'
import { cellBook, contactBook } from './books.ts'
import type { Figure, FigureSet } from './figure.ts'

const minutes = 240

/** What the day's plan is expected to bring, over what calling whoever waited longest first brings. */
function dayGain(seed: number): number {
  const book = contactBook(200, seed)
  let [spent, gain] = [0, 0]
  for (const candidate of book.toSorted((one, other) => other.silentDays - one.silentDays)) {
    const way = Object.entries(contactWays).find(([name]) => name === candidate.ways[0])?.[1]
    if (way === undefined || spent + way.minutes > minutes) continue
    spent += way.minutes
    gain += gainOf(candidate, way)
  }
  return planContacts(book, minutes).gain / gain
}

async function cadence(): Promise<Figure[]> {
  const gains = Array.from({ length: 40 }, (_, seed) => dayGain(seed + 1))
  const source = 'first in, first out with the same minutes'
  return Promise.resolve([
    { what: 'expected gain on the worst of 40 days, as often', ours: Math.min(...gains), published: 1, tolerance: 0.01, kind: 'atLeast', source },
    { what: 'expected gain on the mean of 40 days, as often', ours: gains.reduce((sum, gain) => sum + gain, 0) / gains.length, published: 1, tolerance: 0.01, kind: 'atLeast', source },
  ])
}

async function allocation(): Promise<Figure[]> {
  const shares = Array.from({ length: 30 }, (_, place) => {
    const dice = seededRandom((place + 1) * 7)
    const found = allocate(cellBook(24, place + 1), { money: 5000 + dice.next() * 40_000, hours: 20 + dice.next() * 300 })
    return found.expected / found.bound
  })
  return Promise.resolve([{ what: 'share of the bound that is reached on the worst of 30 books', ours: Math.min(...shares), published: 0.99, tolerance: 0.001, kind: 'atLeast', source: 'bound of the linear programme' }])
}

export const planFigures: readonly FigureSet[] = [
  { title: 'Contacts of a day: simulated books', input: '40 books of 200 customers, 240 minutes each; seeds 1 to 40.', figures: cadence },
  { title: 'Allocation over channels: simulated books', input: '30 books of 24 channels by segments with money and hours; seeds 1 to 30.', figures: allocation },
]
