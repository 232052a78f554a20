import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installation, installation } from './commands.ts'

let here: Installation
let orders: string
beforeAll(() => {
  here = installation()
  orders = join(here.folder, 'orders.csv')
  writeFileSync(orders, 'Client;Bought.On;Paid\n甲;05/01/2020;"10,50"\nb;17/01/2020;"1.000,00"\n甲;20/01/2020;1\n=cmd();21/01/2020;2\n')
})
afterAll(() => here.remove())

test('a file is analysed without server or database, into one JSON object', async () => {
  const ran = await here.cli(['analyse', 'rfm', '--input', orders, '--map', 'customer=Client,date=Bought.On,amount=Paid', '--json'])
  expect([ran.code, ran.errors]).toEqual([0, ''])
  expect(ran.json).toMatchObject({ model: 'rfm', fit: { customers: 3, orders: 4, amount: 1013.5 }, read: { styles: { 'Bought.On': 'day/month/year', Paid: '1.234,5' } }, rows: [{ customer: '甲', frequency: 2, monetary: 11.5, recency: 2 }, { customer: 'b', monetary: 1000 }, { customer: '=cmd()' }] })
  expect(existsSync(here.dataFolder)).toBe(false)
}, 60_000)

test('rows go to a file where one is named, and no spreadsheet runs what stands in them', async () => {
  const output = join(here.folder, 'rfm.csv')
  const ran = await here.cli(['analyse', 'rfm', '--input', orders, '--output', output, '--json', '--map', 'customer=Client,date=Bought.On,amount=Paid'])
  expect(ran.json).toMatchObject({ model: 'rfm', rows: { file: output, count: 3 } })
  expect(readFileSync(output, 'utf8')).toMatch(/^\uFEFFcustomer,lastPurchase,[\s\S]*\r\n'=cmd\(\),/)
}, 60_000)

test('what is wrong is said in words and as JSON, with an exit code', async () => {
  const [column, model, little, called, help] = await Promise.all([
    here.cli(['analyse', 'rfm', '--input', orders, '--map', 'customer=Who', '--json']), here.cli(['analyse', 'magic', '--input', orders, '--json']),
    here.cli(['analyse', 'clv', '--input', orders, '--json', '--map', 'customer=Client,date=Bought.On,amount=Paid']), here.cli(['analyse', 'rfm']), here.cli(['analyse', 'clv', '--help']),
  ])
  expect([column.code, JSON.parse(column.errors)]).toEqual([1, expect.objectContaining({ kind: 'analysis-column-unknown', columns: ['Client', 'Bought.On', 'Paid'] })])
  expect([model.code, JSON.parse(model.errors)]).toEqual([1, expect.objectContaining({ kind: 'analysis-unknown' })])
  expect([little.code, JSON.parse(little.errors)]).toEqual([1, expect.objectContaining({ kind: 'analysis-too-little', title: 'This needs at least 50 customers; there are 3.' })])
  expect(called.code).toBe(2)
  expect(help.out).toContain('--train-until')
}, 90_000)
