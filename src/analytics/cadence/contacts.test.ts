import { describe, expect, test } from 'vitest'
import { type Random, seededRandom } from '../../lib/random.ts'
import { type Candidate, contactWays, gainOf, planContacts } from './contacts.ts'

/** A book of business: many small and a few large customers, some with little reach. */
function book(count: number, dice: Random): Candidate[] {
  return Array.from({ length: count }, (_, place) => ({
    key: String(place), causes: [{ cause: 'churn', value: Math.exp(dice.next() * 6) * 100, lift: dice.next() * 0.15 }, { cause: 'deal', value: dice.next() < 0.2 ? Math.exp(dice.next() * 7) * 100 : 0, lift: 0.06 }],
    ways: Object.keys(contactWays).filter(() => dice.next() < 0.6), silentDays: dice.next() * 40,
  }))
}

describe('contacts of a day', () => {
  test('on a simulated book bring more than first in, first out with the same minutes, on every day that was tried', () => {
    const gains = Array.from({ length: 40 }, (_, seed) => {
      const dice = seededRandom(seed + 1)
      const candidates = book(200, dice)
      const plan = planContacts(candidates, 240)
      expect(plan.minutes).toBeLessThanOrEqual(240)
      let [minutes, gain] = [0, 0]
      // Whoever waited longest is called first, by the first way that is allowed.
      for (const candidate of candidates.toSorted((one, other) => other.silentDays - one.silentDays)) {
        const way = contactWays[candidate.ways[0] as keyof typeof contactWays]
        if (way === undefined || minutes + way.minutes > 240) continue
        minutes += way.minutes
        gain += gainOf(candidate, way)
      }
      // What comes of it is a throw of the dice with the same chances for both: compared by what is expected.
      return { planned: plan.gain, fifo: gain }
    })
    for (const { planned, fifo } of gains) expect(planned).toBeGreaterThan(fifo * 1.5)
  })

  test('is as good as trying everything, up to one contact', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const candidates = book(7, seededRandom(seed))
      const best = (place: number, left: number): number => {
        const candidate = candidates[place]
        if (candidate === undefined) return 0
        return Math.max(best(place + 1, left), ...candidate.ways.flatMap((way) => { const known = contactWays[way as keyof typeof contactWays]; return known.minutes > left ? [] : [gainOf(candidate, known) + best(place + 1, left - known.minutes)] }))
      }
      const [exact, plan] = [best(0, 60), planContacts(candidates, 60)]
      const largest = Math.max(0, ...candidates.flatMap((candidate) => candidate.ways.map((way) => gainOf(candidate, contactWays[way as keyof typeof contactWays]))))
      expect(plan.gain).toBeLessThanOrEqual(exact + 1e-9)
      expect(plan.gain).toBeGreaterThanOrEqual(exact - largest)
    }
  })

  test('reaches nobody by a way that is not allowed, and nobody twice', () => {
    const candidates = book(100, seededRandom(3))
    const { contacts } = planContacts(candidates, 10_000)
    expect(new Set(contacts.map(({ key }) => key)).size).toBe(contacts.length)
    for (const { key, way } of contacts) expect(candidates[Number(key)]?.ways).toContain(way)
  })

  test.each([
    ['nobody', []], ['nobody to reach', [{ key: 'a', causes: [{ cause: 'x', value: 9, lift: 0.1 }], ways: [], silentDays: 9 }]], ['nothing to gain', [{ key: 'a', causes: [{ cause: 'x', value: -9, lift: 0.1 }], ways: ['phone'], silentDays: 9 }]],
    ['no figures', [{ key: 'a', causes: [{ cause: 'x', value: Number.NaN, lift: 0.1 }], ways: ['phone'], silentDays: 9 }]], ['a contact of today', [{ key: 'a', causes: [{ cause: 'x', value: 9, lift: 0.1 }], ways: ['phone'], silentDays: 0 }]], ['an unknown way', [{ key: 'a', causes: [{ cause: 'x', value: 9, lift: 0.1 }], ways: ['pigeon'], silentDays: 9 }]],
  ])('with %s the day stays empty', (_name, candidates) => {
    expect(planContacts(candidates, 240).contacts).toEqual([])
  })
  test('all equal are taken in their order, as many as the minutes bear', () => {
    const same = Array.from({ length: 30 }, (_, place) => ({ key: String(place), causes: [{ cause: 'x', value: 100, lift: 0.1 }], ways: ['phone'], silentDays: 30 }))
    const plan = planContacts(same, 60)
    expect(plan.contacts.map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4'])
    expect(plan.left).toBe(25)
  })
})
