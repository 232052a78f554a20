import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ImportBench, importBench } from './bench.ts'

// Statements of banks become receipts: camt.053, MT940, and the CSV of Chinese banks in their own encoding.

let bench: ImportBench
beforeAll(async () => { bench = await importBench() }, 180_000)

const receipts = async (account: string) => (await bench.admin.post('/api/v1/receipts/query', { filter: { field: 'account', is: 'equals', value: account }, sort: [{ field: 'number' }] })).body.rows
const refused = async (id: string) => (await bench.admin.get(`/api/v1/imports/${id}/refused`)).body.rows
const bring = async (fileName: string, content: string | Uint8Array) => {
  const { status, body } = await bench.upload(bench.admin, 'receipt', fileName, content)
  expect(status, JSON.stringify(body)).toBe(201)
  return { uploaded: body, done: await bench.run(bench.admin, body.id) }
}

const entry = (amount: string, { direction = 'CRDT', status = '<Sts><Cd>BOOK</Cd></Sts>', reference = '', details = '', more = '' } = {}) => `<Ntry><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd>${more}${status}<BookgDt><Dt>2026-11-20</Dt></BookgDt>${reference === '' ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}${details}</Ntry>`
const transaction = (name: string, memo: string, amount = '') => `<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>${amount === '' ? '' : `<Amt Ccy="CNY">${amount}</Amt>`}<RltdPties><Dbtr><Pty><Nm>${name}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>${memo}</Ustrd></RmtInf></TxDtls>`
const camt = (account: string, ...entries: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id><Acct><Id><IBAN>${account}</IBAN></Id></Acct>${entries.join('')}</Stmt></BkToCstmrStmt></Document>`

describe('camt.053', () => {
  const file = camt('CN01',
    entry('1234.56', { reference: 'BANK-1', details: `<NtryDtls>${transaction('Müller &amp; Söhne', 'Invoice SO-000001')}</NtryDtls>` }),
    entry('300.00', { reference: 'BANK-2', details: `<NtryDtls>${transaction('云帆科技', '货款', '100.00')}${transaction('启明电子', '货款', '200.00')}</NtryDtls>` }),
    entry('55.00', { direction: 'DBIT', reference: 'BANK-3' }), entry('66.00', { status: '<Sts>PDNG</Sts>', reference: 'BANK-4' }), entry('77.00', { more: '<RvslInd>true</RvslInd>', reference: 'BANK-5' }), entry('x1', { reference: 'BANK-6' }),
    entry('10.00', { details: `<NtryDtls>${transaction('Without reference', 'twice')}</NtryDtls>` }), entry('10.00', { details: `<NtryDtls>${transaction('Without reference', 'twice')}</NtryDtls>` }))

  it('gives a receipt for each booking that came in, a batch by its parts, and says of each other line why not', async () => {
    const { uploaded, done } = await bring('statement.xml', file)
    expect(uploaded.mapping.columns.map(({ field }: { field: string }) => field)).toEqual(['date', 'amount', 'currency', 'payer', 'payerAccount', 'reference', 'memo', 'account'])
    expect(done).toMatchObject({ createdCount: 5, refusedCount: 4 })
    expect(await receipts('CN01')).toMatchObject([
      { date: '2026-11-20', amount: { amount: 123_456, currency: 'CNY' }, payer: 'Müller & Söhne', payerAccount: 'DE89370400440532013000', reference: 'BANK-1', memo: 'Invoice SO-000001', status: 'unclaimed' },
      { payer: '云帆科技', amount: { amount: 10_000 }, reference: 'BANK-2/1' }, { payer: '启明电子', amount: { amount: 20_000 }, reference: 'BANK-2/2' }, { payer: 'Without reference' }, { payer: 'Without reference' },
    ])
    expect((await refused(done.id)).map(({ problems }: { problems: { message: string }[] }) => problems[0]?.message)).toEqual(['Money that went out is no receipt.', 'The bank has not booked it yet.', 'The bank took an earlier booking back: reverse that receipt.', 'Day, amount or direction of this booking cannot be read.'])
  })

  it('never doubles a line: the same statement again, with the reference of the bank or without one, makes nothing', async () => {
    const { done } = await bring('again.xml', file)
    expect(done).toMatchObject({ createdCount: 0 })
    expect(await receipts('CN01')).toHaveLength(5)
  })

  it('refuses entities, outer files, what is broken or nests without end, and what is no statement', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "${'&lol;'.repeat(10)}">]><Document><BkToCstmrStmt><Stmt>&lol2;</Stmt></BkToCstmrStmt></Document>`
    const outer = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document>'
    for (const text of [bomb, outer, camt('CN09', entry('1.00')).slice(0, -9), `<Document>${'<a>'.repeat(60)}${'</a>'.repeat(60)}</Document>`, '<Document><Other/></Document>', `<?xml version="1.0"?><Document>&lol;</Document>`]) {
      const { status, body } = await bench.upload(bench.admin, 'receipt', 'hostile.xml', text)
      expect([status, JSON.stringify(body)], text.slice(0, 60)).toEqual([422, expect.not.stringContaining('root:')])
    }
  })
})

it('MT940 is read as SWIFT has it: numbered parts, named parts and plain text, around New Year, what went out refused', async () => {
  const text = [
    '{1:F01BANKDEFFXXXX0000000000}{2:I940BANKDEFFXXXXN}{4:', ':20:STARTUMS', ':25:37040044/0532013000', ':28C:00001/001', ':60F:C261230CNY1000,00',
    ':61:2612310102C250,5NTRFNONREF//B-77', ':86:166?00GUTSCHRIFT?20SO-000042 Teil?21zahlung?3012345678?31DE0012?32Schmidt?33 GmbH',
    ':61:2701021231DR1,00NCHG1', ':61:270103C1000,00NTRFREF9//B-78', ':86:/NAME/Acme Ltd/IBAN/GB12/REMI/USTD//Invoice 7/', ':61:270104D20,00NMSCNONREF', ':86:fees', ':61:270105C5,NMSCNONREF', ':86:plain text', 'over two lines', ':62F:C270105CNY2235,50', '-}',
  ].join('\r\n')
  const { done } = await bring('statement.sta', text)
  expect(done).toMatchObject({ createdCount: 3, refusedCount: 2 })
  expect(await receipts('37040044/0532013000')).toMatchObject([
    { date: '2027-01-02', amount: { amount: 25_050, currency: 'CNY' }, payer: 'Schmidt GmbH', payerAccount: 'DE0012', memo: 'SO-000042 Teilzahlung', reference: 'B-77' },
    { date: '2027-01-03', amount: { amount: 100_000 }, payer: 'Acme Ltd', payerAccount: 'GB12', memo: 'Invoice 7', reference: 'B-78' },
    { date: '2027-01-05', amount: { amount: 500 }, payer: 'plain text over two lines' },
  ])
  expect((await bring('again.sta', text)).done).toMatchObject({ createdCount: 0 })
})

describe('a CSV without a reference of the bank', () => {
  const header = '交易日期,本方账号,贷方发生额,对方账号,对方户名,摘要'
  const line = (day: string, amount: string, memo = '货款') => `2026-11-${day},6222000002,"${amount}",1202020210,杭州云栖纺织有限公司,${memo}`
  const file = (...lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`

  it('knows its lines again by what they say: the same file changes nothing, two equal payments of one day both stay', async () => {
    const { uploaded, done } = await bring('第一周.csv', file(line('20', '100.00'), line('20', '100.00'), line('21', '7,000.00', '尾款 SO-1')))
    expect(uploaded.mapping.plan.entities.find(({ object }: { object: string }) => object === 'receipt')).toMatchObject({ key: [], found: 'skip' })
    expect(done).toMatchObject({ createdCount: 3, refusedCount: 0 })
    expect((await bring('第一周.csv', file(line('20', '100.00'), line('20', '100.00'), line('21', '7,000.00', '尾款 SO-1')))).done).toMatchObject({ createdCount: 0, skippedCount: 3, refusedCount: 0 })
    expect(await receipts('6222000002')).toHaveLength(3)
  })

  it('brings of an overlapping file, in another order and spaced otherwise, only what is new', async () => {
    expect((await bring('第二周.csv', file(line('22', '5.00'), line('21', '7000', ' 尾款  SO-1 '), line('20', '100.00'), line('20', '100.00'), line('20', '100.00')))).done).toMatchObject({ createdCount: 2, skippedCount: 3 })
    expect((await receipts('6222000002')).map(({ amount }: { amount: { amount: number } }) => amount.amount).sort()).toEqual([10_000, 10_000, 10_000, 500, 700_000])
  })

  it('tells by content also the lines whose reference is blank in a file that has such a column', async () => {
    const mixed = `${header},交易流水号\n${line('23', '9.00')},B-1\n${line('23', '9.00')},\n${line('23', '9.00')},\n`
    expect((await bring('mixed.csv', mixed)).done).toMatchObject({ createdCount: 3, refusedCount: 0 })
    expect((await bring('mixed.csv', mixed)).done).toMatchObject({ createdCount: 0, skippedCount: 3, refusedCount: 0 })
  })
})

it('the CSV of a Chinese bank in GBK is matched by its headers; the line without a credit is refused, the file again makes nothing', async () => {
  const text = '交易日期,交易流水号,本方账号,借方发生额,贷方发生额,余额,对方账号,对方户名,摘要\n2026-11-20,ICBC0001,6222000001,,"12,345.60","99,999.00",1202020209,杭州云栖纺织有限公司,货款 SO-000007\n2026-11-21,ICBC0002,6222000001,500.00,,"99,499.00",33,供应商,付款\n'
  const { uploaded, done } = await bring('流水.csv', iconv.encode(text, 'gb18030'))
  expect(uploaded.mapping.columns.map(({ field }: { field: string }) => field)).toEqual(['date', 'reference', 'account', undefined, 'amount', undefined, 'payerAccount', 'payer', 'memo'])
  expect(done).toMatchObject({ createdCount: 1, refusedCount: 1 })
  expect(await receipts('6222000001')).toMatchObject([{ payer: '杭州云栖纺织有限公司', amount: { amount: 1_234_560 }, reference: 'ICBC0001', memo: '货款 SO-000007' }])
  expect((await bring('流水.csv', iconv.encode(text, 'gb18030'))).done).toMatchObject({ createdCount: 0 })
  expect(bench.faults).toEqual([])
})
