import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, guarded } from './csvLine.ts'

describe('a line of CSV', () => {
  it.each([
    ['=1+1', '\'=1+1'], ['+8613800138000', '\'+8613800138000'], ['@SUM(A1)', '\'@SUM(A1)'], ['-2-3', '\'-2-3'], ['\t=1', '\'\t=1'], ['＝1', '\'＝1'],
    ['-12.50', '-12.50'], ['12', '12'], ['a=b', 'a=b'], ['', ''],
  ])('guards %j as %j', (cell, safe) => { expect(guarded(cell)).toBe(safe) })

  it('gives every text back, the guard aside', () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), fc.constantFrom(',', ';', '\t'), (cells, delimiter) => {
      const [read] = parse(csvLine(cells, delimiter), { delimiter, record_delimiter: '\r\n', skip_empty_lines: false })
      expect(read).toEqual(cells.map(guarded))
    }))
  })
})
