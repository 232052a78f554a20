import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench } from '../imports/bench.ts'
import { describeSets, pathOf } from './sets.ts'

interface Answer { readonly file: string; readonly rows: number; readonly taken: number; readonly refused: number; readonly reasons: readonly string[]; readonly again: readonly number[] }

describeSets('public files of cards and calendars are read, or refused line by line with a reason', () => {
  let bench: ImportBench
  beforeAll(async () => { bench = await importBench() })

  const importAll = async (kind: 'vcf' | 'ics', object: string): Promise<readonly Answer[]> => {
    const folder = pathOf(`contacts_calendar/${kind}`)
    const answers: Answer[] = []
    for (const file of readdirSync(folder).toSorted()) {
      const content = readFileSync(`${folder}/${file}`)
      const uploaded = await bench.upload(bench.admin, object, file, content)
      if (uploaded.status !== 201) {
        answers.push({ file, rows: 0, taken: 0, refused: 0, reasons: [String(uploaded.body.title)], again: [] })
        expect([file, uploaded.status, uploaded.body.title]).toEqual([file, 422, expect.any(String)])
        continue
      }
      const done = await bench.run(bench.admin, uploaded.body.id)
      const { rows } = (await bench.admin.get(`/api/v1/imports/${uploaded.body.id}/refused`)).body
      const second = await bench.run(bench.admin, (await bench.upload(bench.admin, object, file, content)).body.id)
      answers.push({
        file, rows: done.rowCount, taken: done.createdCount + done.updatedCount + done.skippedCount, refused: done.refusedCount,
        reasons: rows.flatMap((row: { problems: { message: string }[] }) => row.problems.map(({ message }) => JSON.stringify(message))), again: [second.createdCount, second.refusedCount],
      })
      expect([file, done.status, second.status]).toEqual([file, 'done', 'done'])
      expect([file, rows.every((row: { problems: unknown[] }) => row.problems.length > 0)]).toEqual([file, true])
      expect([file, second.createdCount, second.updatedCount]).toEqual([file, 0, 0])
    }
    return answers
  }
  const told = (answers: readonly Answer[]) => {
    for (const { file, rows, refused, reasons } of answers) if (refused > 0 || rows === 0) console.log(`${file}: ${refused} of ${rows} refused: ${reasons.join(' ').slice(0, 200)}`)
    const sum = (name: 'rows' | 'taken' | 'refused') => answers.reduce((total, each) => total + each[name], 0)
    return { files: answers.length, rows: sum('rows'), taken: sum('taken'), refused: sum('refused') }
  }

  it('16 cards of 10 programs: names, companies, phones and mails', async () => {
    const counts = told(await importAll('vcf', 'contact'))
    console.log(counts)
    expect(counts).toMatchObject({ files: 10, rows: 16 })
    expect(counts.taken + counts.refused).toBe(16)
    expect(counts.refused).toBe(0)
    const [outlook] = await asOwner(bench.program.database, `select c.name, c.title, u.name as customer, c.email, c.birth_date::text as born from contact c left join customer u on u.id = c.customer_id where c.name = 'John Doe III'`)
    expect(outlook).toMatchObject({ name: 'John Doe III', title: 'The Job Title', customer: 'Company, The', email: 'jdoe@hotmail.com', born: '1980-03-21' })
    expect((await asOwner(bench.program.database, `select count(*) from contact_point where deleted_at is null`))[0]).not.toEqual({ count: 0 })
  })

  it('88 events of 79 calendars: what is whole is taken, what is broken says why', async () => {
    const answers = await importAll('ics', 'activity')
    const counts = told(answers)
    console.log(counts)
    expect(counts.files).toBe(79)
    expect(counts.taken + counts.refused).toBe(counts.rows)
    // Of the 88 events a fourth have no time to stand at in a file without METHOD, on purpose; each says so, as do unknown zones, free and busy times, and dates that are none.
    expect(counts.taken).toBeGreaterThanOrEqual(66)
    expect(bench.faults).toEqual([])
  })
})
