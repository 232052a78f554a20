import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { email } from '../define/vocabulary.ts'
import { schemaOf } from './index.ts'
import { normalPhone } from './phone.ts'

// Public data sets; their folder is named by DATA_SETS. Without it these tests are skipped, and the report says so.
const folder = process.env['DATA_SETS'] ?? ''
const file = (path: string) => join(folder, path)
const rows = (path: string): Record<string, string>[] => parse(readFileSync(file(path), 'utf8'), { columns: true, record_delimiter: '\n', relax_quotes: true, bom: true })

it.skipIf(!existsSync(file('emails/email_validation.csv')))('refuses what is_email calls an error and takes what it calls valid (needs DATA_SETS)', () => {
  const field = email({ max: 320 })
  const wrong = rows('emails/email_validation.csv').filter(({ address = '', category }) => {
    const result = schemaOf(field).safeParse(address)
    const taken = result.success && result.data !== null
    return (category === 'ISEMAIL_ERR' && taken) || ((category === 'ISEMAIL_VALID_CATEGORY' || category === 'ISEMAIL_DNSWARN') && !taken)
  })
  expect(wrong).toEqual([])
})

it.skipIf(!existsSync(file('phones/phones_reference.csv')))('gives E.164 as libphonenumber does for valid numbers (needs DATA_SETS)', () => {
  const valid = rows('phones/phones_reference.csv').filter((row) => row['is_valid'] === 'true')
  const wrong = valid.filter((row) => normalPhone(row['input'] ?? '', row['region']) !== row['e164'])
  expect(valid.length).toBeGreaterThan(1000)
  expect([...new Set(wrong.map((row) => row['region']))]).toEqual(['BJ', 'ZW']) // Numbering plans that changed between the two libraries’ releases.
})
