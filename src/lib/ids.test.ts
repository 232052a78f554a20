import { describe, expect, it } from 'vitest'
import { IdOrder, isUuid, seededBytes, uuidv7 } from './ids.ts'
import { seededRandom } from './random.ts'

describe('ids', () => {
  it('makes uuids of version 7 and variant 2 that sort by time', () => {
    const random = seededRandom(1)
    const made = [0, 1, 1_700_000_000_000, 1_800_000_000_000].map((at) => uuidv7(at, seededBytes(random)))
    expect(made.every(isUuid)).toBe(true)
    expect(made.every((id) => id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true)
    expect([...made].sort()).toEqual(made)
  })

  it('gives the same ids for the same seed', () => {
    const make = () => uuidv7(42, seededBytes(seededRandom(7)))
    expect(make()).toBe(make())
  })

  it('gives those of one instant an order, also when more are given than the instant has places for', () => {
    const [order, random] = [new IdOrder(), seededRandom(3)]
    const make = (now: number) => {
      const [bytes, { milliseconds, place }] = [seededBytes(random), order.next(now)]
      bytes[0] = place >> 8
      bytes[1] = place & 0xff
      return uuidv7(milliseconds, bytes)
    }
    const made = [...Array.from({ length: 9000 }, () => make(1_800_000_000_000)), make(1_800_000_000_010), make(1_800_000_000_010)]
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
  })

  it('takes nothing but canonical uuids as ids', () => {
    expect(['', 'x', "1' or 1=1", '0189A0C0-0000-7000-8000-000000000000', '0189a0c0-0000-7000-8000-00000000000'].some(isUuid)).toBe(false)
  })
})
