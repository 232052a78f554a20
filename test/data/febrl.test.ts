import { expect, it } from 'vitest'
import { defineObject } from '../../src/model/define/object.ts'
import { address, text } from '../../src/model/define/vocabulary.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { scanObject } from '../../src/records/duplicates/scan.ts'
import { clock, company, type Company, modelWith } from '../../src/records/merge/testing/company.ts'
import { request } from '../../src/records/write/testing/toy.ts'
import { describeSets, rowsOf, type SetRow } from './sets.ts'

// Febrl (P. Christen, ANU): people with mistyped, swapped and missing values, and the truth about who is who. Read by the scan as
// it runs in the program: keys, blocks, scores, work list. What equal numbers alone reach is in the README of the sets.

const resident = defineObject('resident', { en: 'Resident', zh: '居民' }, {
  name: text(), street: address(), district: text(), suburb: text(), postcode: text(), birthDate: text(), number: text(), externalId: text({ required: true }),
}, {
  title: 'name', access: 'shared',
  duplicates: [{ kind: 'exact', field: 'number' }],
  resembles: [
    { kind: 'person', field: 'name' }, { kind: 'place', field: 'street' }, { kind: 'place', field: 'district' },
    { kind: 'place', field: 'suburb' }, { kind: 'place', field: 'postcode' }, { kind: 'day', field: 'birthDate' },
  ],
})

const sets = [{ file: 'febrl1', pairs: 500, recall: 0.9 }, { file: 'febrl3', pairs: 6538, recall: 0.857 }] as const

describeSets('Febrl', () => {
  for (const { file, pairs, recall } of sets) {
    it(`finds the doubles of ${file} at least as well as equal numbers do`, async () => {
      const registry = modelWith([resident], ['resident'])
      const place: Company = await company(registry)
      const context = request({}, { now: clock.now() })
      const rows = rowsOf(`dedupe/${file}.csv`)
      const made = await place.writer.createMany(context, 'resident', rows.map(inputOf))
      expect(made.refused).toEqual([])
      const person = new Map(made.ids.map((id, index) => [id ?? '', rows[index]?.['rec_id']?.split('-')[1] ?? '']))
      const scanned = await scanObject({ registry, database: place.database, clock, writer: place.writer.within }, context, 'resident')
      const found = await asOwner(place.database, 'select first_id, second_id, likelihood from duplicate_candidate') as { first_id: string; second_id: string; likelihood: string }[]
      for (const least of [['possible', 'likely', 'certain'], ['likely', 'certain'], ['certain']]) {
        const told = found.filter(({ likelihood }) => least.includes(likelihood))
        const right = told.filter((pair) => person.get(pair.first_id) === person.get(pair.second_id)).length
        console.log(`${file}, ${least[0]} at least: precision ${(right / told.length).toFixed(4)}, recall ${(right / pairs).toFixed(4)} (${right} of ${pairs} pairs, ${scanned.compared} compared)`)
        expect(right / told.length).toBe(1)
        expect(right / pairs).toBeGreaterThanOrEqual(recall)
      }
      // Of some twelve million pairs a thousandth was looked at.
      expect(scanned.compared).toBeLessThan((rows.length * (rows.length - 1)) / 20)
    })
  }
})

function inputOf(row: SetRow) {
  const value = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim())
  return {
    externalId: row['rec_id'] ?? '', name: value(`${row['given_name'] ?? ''} ${row['surname'] ?? ''}`), street: value(`${row['street_number'] ?? ''} ${row['address_1'] ?? ''}`), district: value(row['address_2']),
    suburb: value(row['suburb']), postcode: value(row['postcode']), birthDate: value(row['date_of_birth']), number: value(row['soc_sec_id']),
  }
}
