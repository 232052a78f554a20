import { describe, expect, it } from 'vitest'
import { isUuid, seededBytes, uuidv7 } from './ids.ts'
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

  it('takes nothing but canonical uuids as ids', () => {
    expect(['', 'x', "1' or 1=1", '0189A0C0-0000-7000-8000-000000000000', '0189a0c0-0000-7000-8000-00000000000'].some(isUuid)).toBe(false)
  })
})
