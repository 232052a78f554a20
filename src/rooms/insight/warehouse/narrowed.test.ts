import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actions } from '../../../model/actions/index.ts'
import { createRegistry } from '../../../model/define/registry.ts'
import { objects } from '../../../model/objects/index.ts'
import { roles } from '../../../model/roles/index.ts'
import { sql } from '../../../platform/database/index.ts'
import { narrowed } from './narrowed.ts'
import { keptTables } from './tables.ts'

const tables = keptTables(createRegistry({ objects, actions, roles }))
const shown = (text: string, values: readonly unknown[] = []) => narrowed({ text, values }, 7, tables, undefined)

test('each table that a statement names is narrowed, with or without quotes, and no other', () => {
  const front = (name: string) => `"${name}" as not materialized (select * from "main"."${name}" t where t.workspace_id = 7 and t.deleted_at is null)`
  expect(shown('select count(*) from customer c where c.name = $1', ['x'])).toEqual({ text: `with ${front('customer')} select count(*) from customer c where c.name = $1`, values: ['x'] })
  expect(shown('with o as (select 1 from "order") select * from o, customer').text).toBe(`with ${front('customer')}, ${front('order')}, o as (select 1 from "order") select * from o, customer`)
  expect(shown('WITH RECURSIVE r as (select 1 as n union all select n + 1 from r, contact) select * from r').text).toBe(`with recursive ${front('contact')}, r as (select 1 as n union all select n + 1 from r, contact) select * from r`)
  for (const text of ['select 1 from CUSTOMER', 'select 1 from "Customer"']) expect(shown(text).text).toBe(`with ${front('customer')} ${text}`)
  expect(shown('select 1').text).toBe('select 1')
  expect(shown('select (select c.name from customer_with_bin c where c.id = o.customer_id) as name from "order" o').text).toMatch(/^with "customer_with_bin" as not materialized \(select \* from "main"\."customer" t where t\.workspace_id = 7\), "order" as /)
})

test('parameters count on, those between quotes stay as they are', () => {
  expect(shown(`select '$1' as "a$1", $2, $1 from customer`, ['a', 'b'])).toMatchObject({ text: expect.stringMatching(/ select '\$1' as "a\$1", \$2, \$1 from customer$/), values: ['a', 'b'] })
})

test('a value never becomes part of the text', () => {
  fc.assert(fc.property(fc.string(), (value) => {
    const marked = `zq${value}zq`
    const { text, values } = sql`select name from customer where name = ${marked}`
    expect(shown(text, values).text).not.toContain('zq')
  }))
})

test('what writes, what reaches past the tables, and what reads files is refused', () => {
  for (const text of ['delete from customer', 'update customer set name = 1', 'copy customer to \'/tmp/x\'', 'attach \'x\'', 'set threads = 1', '/* */ insert into customer select 1', 'select * from main.customer', 'select * from MAIN.customer', 'select * from "main" . "customer"', 'select * from information_schema.tables', "select * from read_csv('/etc/passwd')", "select read_text('/etc/passwd')", "select * from '/tmp/x.csv'", 'select * from "/tmp/x.csv"', "select * from customer join 'x.csv' on true", "select * from glob('*')", 'select pg_sleep(10)', "select current_setting('x')", 'select * from duckdb_settings()']) expect(() => shown(text), text).toThrow()
  expect(() => shown(`select 'main.customer' as said from customer`)).not.toThrow()
})
