import { describe, expect, it, test } from 'vitest'
import { address, belongsTo, date, email, phone, text } from '../../model/define/vocabulary.ts'
import { blocksOf, soundOf } from './blocks.ts'
import { likenessOfCompanies, likenessOfDays, likenessOfPersons } from './likeness.ts'
import { scorePair } from './score.ts'

const firm = {
  title: 'name', allFields: { name: text(), phone: phone(), email: email(), tax: text(), city: text(), address: address() },
  duplicates: [{ kind: 'company', field: 'name' }, { kind: 'phone', field: 'phone' }, { kind: 'email', field: 'email' }, { kind: 'exact', field: 'tax' }],
  resembles: [{ kind: 'place', field: 'city' }, { kind: 'place', field: 'address' }],
} as const
const person = {
  title: 'name', allFields: { name: text(), mobile: phone(), firm: belongsTo('firm'), birthDate: date() },
  duplicates: [{ kind: 'phone', field: 'mobile' }], resembles: [{ kind: 'person', field: 'name' }, { kind: 'place', field: 'firm' }, { kind: 'day', field: 'birthDate' }],
} as const

describe('the score of a pair', () => {
  it.each([
    ['a name with and without its legal form, at one place', firm, { name: '上海云帆科技有限公司', city: '上海' }, { name: '上海云帆科技股份有限公司', city: '上海' }, 'likely', ['sameCompany', 'samePlace']],
    ['a name in Latin letters, mistyped, with one phone in two spellings', firm, { name: 'Nordwind Logistik GmbH & Co. KG', phone: '+49 30 901820' }, { name: 'Nordwind Logistk GmbH', phone: '+4930901820' }, 'certain', ['samePhone', 'similarCompany']],
    ['one tax number', firm, { name: 'Old Name Ltd', tax: '91310000X' }, { name: 'New Name Inc.', tax: '91310000x' }, 'likely', ['sameNumber']],
    ['one phone under two names', firm, { name: '甲公司', phone: '13800138000' }, { name: '乙工厂', phone: '+8613800138000' }, 'possible', ['samePhone']],
    ['a swapped name and one date of birth', person, { name: 'Anna Schmidt', birthDate: '1980-05-06' }, { name: 'Schmidt Anna', birthDate: '1980-05-06' }, 'certain', ['sameDay', 'sameName']],
    ['one name at one firm', person, { name: '王伟', firm: '0190a000-0000-7000-8000-000000000001' }, { name: '王伟', firm: '0190a000-0000-7000-8000-000000000001' }, 'likely', ['sameName', 'samePlace']],
    ['one town alone', firm, { name: 'Alpha Ltd', city: 'Wien' }, { name: 'Zulu Ltd', city: 'Wien' }, undefined, ['samePlace']],
    ['nothing to compare', firm, {}, {}, undefined, []],
    ['colleagues who share the phone of their firm', person, { name: '王伟', mobile: '+862164371234' }, { name: '李娜', mobile: '+862164371234' }, undefined, ['samePhone']],
  ] as const)('%s', (_, object, one, other, likelihood, reasons) => {
    const scored = scorePair(object, one, other)
    expect([scored.likelihood, scored.reasons]).toEqual([likelihood, reasons])
    expect(scored.score).toBeGreaterThanOrEqual(0)
    expect(scored.score).toBeLessThanOrEqual(1)
    // Whichever comes first.
    expect(scorePair(object, other, one).score).toBeCloseTo(scored.score, 12)
  })
})

describe('likeness', () => {
  test('of names, companies and days is one for the same, and falls with each mistake', () => {
    expect(likenessOfPersons('Müller, Jörg', 'jorg muller')).toBe(1)
    expect(likenessOfCompanies('Kite Works Co., Ltd.', 'KITE WORKS GmbH')).toBe(1)
    expect([likenessOfDays('1980-05-06', '19800506'), likenessOfDays('1980-05-06', '1980-06-05'), likenessOfDays('1980-05-06', '1980-05-07'), likenessOfDays('1980-05-06', '1971-11-23')]).toEqual([1, 0.95, 0.9, 0])
  })
})

describe('the keys of a record', () => {
  it('meet those of its twin though name and town are mistyped, and are bounded', () => {
    const keys = (values: Parameters<typeof blocksOf>[1]) => new Set(blocksOf(firm, values).map(({ key }) => key))
    const [one, other] = [keys({ name: 'Nordwind Ltd', city: 'Bremen', address: 'Am Wall 1' }), keys({ name: 'Nordwnd', city: 'Bremen', address: 'Am Wal 1' })]
    expect([...one].filter((key) => other.has(key))).not.toEqual([])
    expect(one.has('company nordwind')).toBe(true)
    expect(keys({})).toEqual(new Set())
    expect(keys({ name: 'a '.repeat(500), city: 'b '.repeat(500), address: 'c'.repeat(4000), phone: '1'.repeat(40), email: `${'x'.repeat(90)}@example.com` }).size).toBeLessThanOrEqual(60)
  })

  it('take names by their sound as Russell had it', () => {
    expect(['robert', 'rupert', 'ashcraft', 'tymczak', 'pfister', 'a'].map(soundOf)).toEqual(['r163', 'r163', 'a261', 't522', 'p236', 'a000'])
  })
})
