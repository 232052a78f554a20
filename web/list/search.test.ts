import { describe, expect, it } from 'vitest'
import { listSearch, readSort, writeSort } from './search.ts'

describe('the address of a list', () => {
  it('keeps what it knows and drops what it does not', () => {
    expect(listSearch({ view: 'mine', sort: '-amount', filter: { field: 'name', is: 'isEmpty' }, bin: true, evil: 1 })).toEqual({ view: 'mine', sort: '-amount', filter: { field: 'name', is: 'isEmpty' }, bin: true })
  })
  it('drops values of the wrong kind instead of breaking', () => {
    expect(listSearch({ view: 3, filter: 'x', bin: 'yes', asOf: 'yesterday', sort: '' })).toEqual({})
  })
})

describe('sorting in an address', () => {
  it('comes back as it was', () => {
    const sort = [{ field: 'amount', descending: true }, { field: 'name' }]
    expect(readSort(writeSort(sort))).toEqual(sort)
    expect(writeSort(readSort('-amount,name') ?? [])).toBe('-amount,name')
  })
  it('says nothing where the address says nothing', () => {
    expect(readSort(undefined)).toBeUndefined()
    expect(readSort('-,')).toEqual([])
  })
})
