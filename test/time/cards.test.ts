import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ImportBench, importBench } from '../imports/bench.ts'

let bench: ImportBench
beforeAll(async () => { bench = await importBench() })

const cards = (...lines: string[]) => lines.join('\r\n')
const bring = async (object: string, name: string, content: string | Uint8Array) => {
  const uploaded = await bench.upload(bench.admin, object, name, content)
  expect([name, uploaded.status]).toEqual([name, 201])
  return bench.run(bench.admin, uploaded.body.id)
}
const found = async (object: string, field: string, value: string) => (await bench.admin.post(`/api/v1/${object}/query`, { filter: { field, is: 'equals', value } })).body.rows

describe('cards', () => {
  it('come in with their company, further ways and folded lines; again they change nothing; taken back they are gone', async () => {
    const text = cards('BEGIN:VCARD', 'VERSION:3.0', 'UID:card-1', 'N:王;小明;;;', 'FN:王小明', 'ORG:杭州云帆;采购部', 'TITLE:经理', 'TEL;TYPE=CELL:13800138001', 'TEL;TYPE=WORK:0571-88886666', 'TEL;TYPE=CELL:13800138002', 'EMAIL:wang@example.com', 'EMAIL;TYPE=HOME:wang@example.net',
      'NOTE:erste Zeile\\nzweite Ze', ' ile', 'PHOTO;ENCODING=b;TYPE=JPEG:AAAA', 'END:VCARD', '')
    const done = await bring('contact', 'one.vcf', text)
    expect(done).toMatchObject({ createdCount: 1, refusedCount: 0 })
    const [contact] = await found('contacts', 'name', '王小明')
    expect(contact).toMatchObject({ title: '经理', departmentName: '采购部', mobile: '+8613800138001', phone: '+8657188886666', email: 'wang@example.com', remark: 'erste Zeile\nzweite Zeile', customer: { title: '杭州云帆' } })
    const points = (await bench.admin.post('/api/v1/contact-points/query', {})).body.rows as { kind: string; value: string; remark: string | null }[]
    expect(points.map(({ kind, value }) => [kind, value]).toSorted()).toEqual([['email', 'wang@example.net'], ['mobile', '13800138002']])
    expect(points.find(({ kind }) => kind === 'email')).toMatchObject({ remark: 'home' })
    expect(await bring('contact', 'one.vcf', text)).toMatchObject({ createdCount: 0, updatedCount: 0, refusedCount: 0 })
    expect((await bench.admin.post('/api/v1/contact-points/query', {})).body.rows.length).toBe(2)
    await bench.undo(bench.admin, done.id)
    expect(await found('contacts', 'name', '王小明')).toEqual([])
  })

  it('of old programs: GBK, quoted-printable with soft breaks; one that breaks off is refused alone', async () => {
    const gbk = iconv.encode(cards('BEGIN:VCARD', 'VERSION:2.1', 'N:李;雷', 'ORG:上海机械', 'TEL;CELL:13900139000', 'END:VCARD', 'BEGIN:VCARD', 'VERSION:2.1', 'N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=BA=AB=C3=B7=C3=', '=B7;', 'TEL;CELL:13900139001', 'END:VCARD', 'BEGIN:VCARD', 'FN:Broken', ''), 'gbk')
    expect(await bring('contact', 'gbk.vcf', gbk)).toMatchObject({ rowCount: 3, createdCount: 2, refusedCount: 1 })
    expect((await found('contacts', 'name', '李雷')).length).toBe(1)
    expect((await found('contacts', 'name', '韩梅梅')).length).toBe(1)
  })

  it('go out again, without what is masked, and no value slips in a line', async () => {
    await bench.admin.create('contacts', { name: 'Eve\nEND:VCARD', mobile: '13700137000', email: 'eve@example.com', remark: 'a;b,c\\d' })
    const answer = await bench.admin.post('/api/v1/contacts/export', { format: 'vcf', query: { filter: { field: 'email', is: 'equals', value: 'eve@example.com' } } })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/vcard; charset=utf-8'])
    expect(answer.text.match(/^END:VCARD\r$/gm)?.length).toBe(1)
    expect(answer.text).toContain('TEL;TYPE=cell;PREF=1:+8613700137000')
    expect(answer.text).toContain('NOTE:a\\;b\\,c\\\\d')
    const analyst = await bench.person({ role: 'analyst' })
    const masked = await analyst.post('/api/v1/contacts/export', { format: 'vcf' })
    expect([masked.status, /TEL|EMAIL/.test(masked.text)]).toEqual([200, false])
    expect((await bench.admin.post('/api/v1/orders/export', { format: 'vcf' })).status).toBe(422)
  })
})

describe('further ways on a card', () => {
  it('come in with what they are for and what is preferred, and go out so that they come in again as they were', async () => {
    const text = cards('BEGIN:VCARD', 'VERSION:4.0', 'UID:ways-1', 'FN:Wanda Ways', 'TEL;TYPE=cell:+8613800138011', 'TEL;TYPE=cell;PREF=1:+8613800138012', 'EMAIL;TYPE=work:wanda@example.com', 'EMAIL;TYPE=home;PREF=1:wanda@example.net', 'EMAIL;PREF=2:wanda@example.org', 'X-GUANXI-WAY;TYPE=dingtalk:wanda-ding', 'END:VCARD', '')
    expect(await bring('contact', 'ways.vcf', text)).toMatchObject({ createdCount: 1, refusedCount: 0 })
    const [contact] = await found('contacts', 'name', 'Wanda Ways')
    expect(contact).toMatchObject({ mobile: '+8613800138012', email: 'wanda@example.net' })
    const ways = async () => ((await bench.admin.post('/api/v1/contact-points/query', { filter: { field: 'target', is: 'equals', value: { object: 'contact', id: contact.id } } })).body.rows as { kind: string; value: string; remark: string | null; primary: boolean | null }[]).map(({ kind, value, remark, primary }) => [kind, value, remark, primary === true]).toSorted()
    const before = await ways()
    expect(before).toEqual([['dingtalk', 'wanda-ding', null, false], ['email', 'wanda@example.com', 'work', false], ['email', 'wanda@example.org', null, true], ['mobile', '+8613800138011', null, false]])
    const out = (await bench.admin.post('/api/v1/contacts/export', { format: 'vcf', query: { filter: { field: 'id', is: 'equals', value: contact.id } } })).text
    expect(out.split('\r\n').filter((line) => /^(TEL|EMAIL|X-GUANXI)/.test(line)).toSorted()).toEqual(['EMAIL;PREF=1:wanda@example.net', 'EMAIL;PREF=2:wanda@example.org', 'EMAIL;TYPE=work:wanda@example.com', 'TEL;TYPE=cell:+8613800138011', 'TEL;TYPE=cell;PREF=1:+8613800138012', 'X-GUANXI-WAY;TYPE=dingtalk:wanda-ding'])
    expect(await bring('contact', 'again.vcf', out)).toMatchObject({ createdCount: 0, updatedCount: 0, refusedCount: 0 })
    expect(await ways()).toEqual(before)
    // Who may not take them out of the house, or sees them masked, gets none.
    const analyst = await bench.person({ role: 'analyst' })
    expect((await analyst.post('/api/v1/contacts/export', { format: 'vcf', query: { filter: { field: 'id', is: 'equals', value: contact.id } } })).text).not.toMatch(/TEL|EMAIL|X-GUANXI/)
  })
})

describe('calendars', () => {
  const events = (...lines: string[]) => cards('BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', '')
  it('come in with zones, whole days, floating times and series; again they change nothing', async () => {
    const text = events(
      'BEGIN:VEVENT', 'UID:a', 'SUMMARY:Berlin', 'DTSTART;TZID=Europe/Berlin:20261027T090000', 'DURATION:PT1H', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:b', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:c', 'SUMMARY:Floating', 'DTSTART:20261201T090000', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:d', 'SUMMARY:Weekly', 'DTSTART;TZID=China Standard Time:20261130T090000', 'DTEND;TZID=China Standard Time:20261130T093000', 'RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=China Standard Time:20261207T090000', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:d', 'RECURRENCE-ID;TZID=China Standard Time:20261214T090000', 'SUMMARY:Weekly, later', 'DTSTART;TZID=China Standard Time:20261214T110000', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:e', 'SUMMARY:Every second', 'DTSTART:20261201T090000Z', 'RRULE:FREQ=SECONDLY', 'END:VEVENT')
    const done = await bring('activity', 'all.ics', text)
    expect(done).toMatchObject({ rowCount: 6, createdCount: 5, refusedCount: 1 })
    const one = async (subject: string) => (await found('activities', 'subject', subject))[0]
    expect(await one('Berlin')).toMatchObject({ start: '2026-10-27T08:00:00.000Z', end: '2026-10-27T09:00:00.000Z' })
    expect(await one('Fair')).toMatchObject({ allDayOn: '2026-12-01', allDayUntil: '2026-12-03' })
    expect(await one('Floating')).toMatchObject({ start: '2026-12-01T01:00:00.000Z' })
    expect(await one('Weekly, later')).toMatchObject({ occurrence: '2026-12-14', start: '2026-12-14T03:00:00.000Z', series: { title: 'Weekly' } })
    expect((await bench.admin.post('/api/v1/activity-series/query', {})).body.rows[0]).toMatchObject({ rule: 'FREQ=WEEKLY;COUNT=4', startsOn: '2026-11-30', startTime: '09:00', zone: 'Asia/Shanghai', duration: 1800, excluded: '2026-12-07' })
    expect(await bring('activity', 'all.ics', text)).toMatchObject({ createdCount: 0, updatedCount: 0, refusedCount: 1 })
  })

  it('with rules of hours, dates besides and left out, and people', async () => {
    const text = events(
      'BEGIN:VEVENT', 'UID:h', 'SUMMARY:Twice a day', 'DTSTART;TZID=Europe/Berlin:20261201T090000', 'RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=6', 'EXDATE:20261202T140000Z', 'RDATE;TZID=Europe/Berlin:20261205T100000', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:h', 'RECURRENCE-ID:20261203T140000Z', 'SUMMARY:Twice a day, moved', 'DTSTART;TZID=Europe/Berlin:20261203T170000', 'END:VEVENT',
      'BEGIN:VEVENT', 'UID:p', 'SUMMARY:With people', 'DTSTART:20261201', 'ORGANIZER;CN=Olga:mailto:olga@example.org', 'ATTENDEE;CN="Anna; A":MAILTO:anna@example.org', 'ATTENDEE:mailto:bob@example.org', 'RDATE;VALUE=TIME:083000', 'END:VEVENT')
    expect(await bring('activity', 'hours.ics', text)).toMatchObject({ rowCount: 3, createdCount: 3, refusedCount: 0 })
    const [series] = await found('activity-series', 'subject', 'Twice a day')
    expect(series).toMatchObject({ rule: 'FREQ=DAILY;BYHOUR=9,15;COUNT=6', startTime: '09:00', zone: 'Europe/Berlin', excluded: '2026-12-02T15:00', added: '2026-12-05T10:00' })
    expect((await found('activities', 'subject', 'Twice a day, moved'))[0]).toMatchObject({ occurrence: '2026-12-03', occurrenceTime: '15:00', start: '2026-12-03T16:00:00.000Z' })
    expect((await found('activities', 'subject', 'With people'))[0]).toMatchObject({ allDayOn: '2026-12-01', organiser: 'Olga <olga@example.org>', attendees: 'Anna; A <anna@example.org>\nbob@example.org', body: 'RDATE;VALUE=TIME:083000' })
    expect(await bring('activity', 'hours.ics', text)).toMatchObject({ createdCount: 0, updatedCount: 0, refusedCount: 0 })
  })

  it('that are hostile are bounded, and nothing of them is run', async () => {
    const many = await bring('activity', 'x.ics', events(...Array.from({ length: 3000 }, (_, index) => ['BEGIN:VEVENT', `UID:m${index}`, `SUMMARY:${'x'.repeat(50)}`, 'DTSTART:20200101T000000Z', 'END:VEVENT']).flat()))
    expect(many).toMatchObject({ createdCount: 3000 })
    const deep = events('BEGIN:VEVENT', 'UID:z', 'SUMMARY:=cmd|\u0007', 'DTSTART:20260101T000000Z', `RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30`, `X-${'A'.repeat(50_000)}:1`, ...Array.from({ length: 500 }, () => 'BEGIN:VALARM'), 'END:VEVENT')
    const { status, body } = await bench.upload(bench.admin, 'activity', 'deep.ics', deep)
    expect(status).toBe(201)
    expect((await bench.run(bench.admin, body.id)).refusedCount).toBeLessThanOrEqual(1)
    expect((await bench.upload(bench.admin, 'activity', 'big.ics', Buffer.alloc(31_000_000, 'BEGIN:VCALENDAR\n'))).status).toBe(413)
  })
})
