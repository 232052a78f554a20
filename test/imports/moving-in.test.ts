import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../../src/app/imports/command.ts'
import { presets } from '../../src/app/imports/presets/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { Row } from '../../src/records/engine.ts'
import { fingerprint } from '../data/fingerprint.ts'
import { type ImportBench, importBench } from './bench.ts'

// The exports of four other programs as they are known to name their columns; what stands in them is made up.

type Files = Readonly<Record<string, string>>

const salesforce: Files = {
  Account: 'Id,Name,ParentId,Phone,Website,Industry,BillingStreet,BillingCity,BillingCountry,NumberOfEmployees,AnnualRevenue,AccountSource,CreatedDate\n001A,Harbour Foods,,+1 212 555 0101,harbour.example,retail,1 Pier St,Boston,USA,250,1200000,Web,2024-03-01T09:00:00.000Z\n001B,Harbour Bakery,001A,,,,,Boston,USA,,,,2024-04-01T09:00:00.000Z\n',
  Contact: 'Id,AccountId,LastName,FirstName,Title,Email,MobilePhone,MailingStreet\n003A,001A,Miller,Ann,Buyer,ann@harbour.example,+1 212 555 0102,1 Pier St\n',
  Lead: 'Id,LastName,FirstName,Company,Status,LeadSource,Rating,Email\n00QA,Stone,Bo,Stone & Sons,Working - Contacted,Trade Show,Hot,bo@stone.example\n',
  Opportunity: 'Id,AccountId,Name,StageName,Amount,Probability,CloseDate,NextStep,CreatedDate\n006A,001A,New ovens,Negotiation/Review,50000,90,2026-12-24,Send offer,2026-10-01T08:00:00.000Z\n006B,001B,Old ovens,Closed Won,7000,100,2025-05-01,,2025-01-01T08:00:00.000Z\n',
  Task: 'Id,WhoId,WhatId,Subject,Status,Priority,ActivityDate,TaskSubtype\n00TA,003A,006A,Call about price,Not Started,High,2026-12-01,Call\n00TB,00QA,,Ask for address,Completed,Normal,2026-11-01,Task\n',
  Event: 'Id,WhoId,WhatId,Subject,StartDateTime,EndDateTime,Location\n00UA,003A,001A,Tasting,2026-11-30T15:00:00.000Z,2026-11-30T16:00:00.000Z,Boston\n',
  Note: 'Id,ParentId,Title,Body\n002A,001A,Oven size,"They want 12 trays, at least"\n',
}
const hubspot: Files = {
  'all-companies-2026': 'Record ID,Company name,Company owner,Phone Number,City,Country/Region,Industry,Create Date\n501,Harbour Foods,Nobody Here,+1 212 555 0101,Boston,USA,retail,2024-03-01 09:00\n',
  'all-contacts-2026': 'Record ID,First Name,Last Name,Email,Phone Number,Job Title,Associated Company IDs (Primary)\n601,Ann,Miller,ann@harbour.example,+1 212 555 0102,Buyer,501\n',
  deals: 'Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company IDs (Primary),Associated Contact IDs\n701,New ovens,Contract Sent,50000,2026-12-24,501,601\n',
  tasks: 'Record ID,Task Title,Task Status,Task Type,Due date,Associated Deal IDs,Associated Company IDs (Primary)\n801,Call about price,NOT_STARTED,CALL,2026-12-01 10:00,701,501\n',
  notes: `Record ID,Note body,Activity date,Associated Contact IDs\n901,${'Long note '.repeat(40)},2026-11-02 10:00,601\n`,
  leads: 'Record ID,Lead Name,Lead Label,Email\n951,Bo Stone,Hot,bo@stone.example\n',
}
const pipedrive: Files = {
  organizations: 'Organization - Name,Organization - ID,Organization - Address,Organization - Owner\nHarbour Foods,11,1 Pier St,Nobody Here\n',
  people: 'Person - Name,Person - ID,Person - Organization,Person - Email - Work,Person - Phone - Work\nAnn Miller,21,Harbour Foods,ann@harbour.example,+1 212 555 0102\n',
  leads: 'Lead - Title,Lead - ID,Lead - Contact person,Lead - Organization,Lead - Value\nOven lead,aa-1,Bo Stone,Stone & Sons,900\n',
  deals: 'Deal - Title,Deal - ID,Deal - Stage,Deal - Status,Deal - Value,Deal - Organization,Deal - Expected close date\nNew ovens,31,Negotiation,Open,50000,Harbour Foods,2026-12-24\n',
  activities: 'Activity - Subject,Activity - ID,Activity - Type,Activity - Due date,Activity - Due time,Activity - Done,Activity - Deal,Activity - Organization\nCall about price,41,Call,2026-12-01,10:00,To do,New ovens,Harbour Foods\n',
  notes: 'Note - Content,Note - ID,Note - Organization,Note - Add time\nThey want 12 trays,51,Harbour Foods,2026-11-02 10:00\n',
}
const wukong: Files = {
  客户导出: '客户名称,成交状态,客户行业,客户来源,手机,网址,详细地址,备注,负责人,创建时间\n海港食品,未成交,生产,转介绍,13800000001,harbour.example,宁波市码头路1号,老客户,无此人,2024-03-01 09:00:00\n',
  联系人: '姓名,客户名称,手机,电子邮箱,职务,是否关键决策人,性别\n李安,海港食品,13800000002,an@harbour.example,采购,是,女\n',
  线索: '线索名称,线索来源,手机,客户行业,备注\n石头父子,电话咨询,13800000003,金融业,想要烤箱\n',
  商机: '商机名称,客户名称,商机金额,预计成交日期,商机阶段\n新烤箱,海港食品,50000,2026-12-24,谈判\n',
  跟进记录: '跟进内容,跟进时间,跟进方式,客户名称,下次联系时间\n电话问价格,2026-11-02 10:00:00,打电话,海港食品,2026-12-01\n',
}

describe.each<readonly [string, Files, 'en' | 'zh', Readonly<Record<string, number>>]>([
  ['salesforce', salesforce, 'en', { customer: 2, contact: 1, lead: 1, opportunity: 2, activity: 4 }],
  ['hubspot', hubspot, 'en', { customer: 1, contact: 1, lead: 1, opportunity: 1, activity: 2 }],
  ['pipedrive', pipedrive, 'en', { customer: 1, contact: 1, lead: 1, opportunity: 1, activity: 2 }],
  ['wukong', wukong, 'zh', { customer: 1, contact: 1, lead: 1, opportunity: 1, activity: 1 }],
])('moving in from %s', (name, files, language, counts) => {
  let bench: ImportBench
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-moving-'))
  const preset = presets.find((each) => each.name === name)

  const moveIn = async () => {
    const done: Row[] = []
    const context = await bench.contextOf(bench.admin)
    for (const step of preset?.steps ?? []) {
      const file = Object.entries(files).find(([, text]) => step.signature?.every((header) => text.split('\n')[0]?.split(',').includes(header)))
      if (file === undefined) continue
      const path = join(folder, `${file[0]}.csv`)
      writeFileSync(path, file[1])
      done.push(await importFile(bench.program, context, { path, step, currency: 'CNY', language }))
    }
    return done
  }

  beforeAll(async () => {
    bench = await importBench({ language })
    if (name === 'pipedrive' || name === 'wukong') {
      // Their stages are each company's own: they are made here first, as the refused rows would say.
      const [pipeline] = (await bench.admin.get('/api/v1/pipelines')).body.rows
      const stage = name === 'pipedrive' ? 'Negotiation' : '谈判'
      const found = (await bench.admin.post('/api/v1/stages/query', { filter: { field: 'name', is: 'equals', value: stage } })).body.rows
      if (found.length === 0) await bench.admin.create('stages', { name: stage, pipeline: pipeline.id, order: 99, probability: 0.8 })
    }
  }, 180_000)

  it('brings every kind of record over, nothing refused', async () => {
    const done = await moveIn()
    expect(done.map((row) => [row['fileName'], row['status'], row['refusedCount']])).toEqual(done.map((row) => [row['fileName'], 'done', 0]))
    for (const [object, count] of Object.entries(counts)) expect([object, await asOwner(bench.program.database, `select count(*)::integer as count from "${object}"`)]).toEqual([object, [{ count }]])
  })

  it('with what belongs to what: contacts and deals with their customer, notes and tasks with their target', async () => {
    const [contact] = (await bench.admin.get('/api/v1/contacts')).body.rows
    const deals = (await bench.admin.get('/api/v1/opportunities')).body.rows
    const activities = (await bench.admin.get('/api/v1/activities')).body.rows
    expect(contact.customer.title).toMatch(/Harbour Foods|海港食品/)
    expect(deals.every((deal: Row) => deal['customer'] !== null && deal['stage'] !== null)).toBe(true)
    expect(activities.every((activity: Row) => activity['target'] !== null)).toBe(true)
  })

  it('and a second run changes nothing', async () => {
    await bench.catchUp()
    const before = await fingerprint(bench.program, bench.workspaceId)
    const done = await moveIn()
    expect(done.map((row) => [row['fileName'], row['createdCount'], row['updatedCount'], row['refusedCount']])).toEqual(done.map((row) => [row['fileName'], 0, 0, 0]))
    await bench.catchUp()
    expect(await fingerprint(bench.program, bench.workspaceId)).toEqual(before)
  })
})

it('a file of a known source is recognised by its headers when it is uploaded in the browser', async () => {
  const bench = await importBench()
  const { status, body } = await bench.upload(bench.admin, 'opportunity', 'what I found.csv', salesforce['Opportunity'] ?? '')
  expect(status).toBe(201)
  expect(body.mapping.plan.entities.map((entity: { name: string }) => entity.name)).toEqual(['customer', 'stage', 'opportunity'])
})
