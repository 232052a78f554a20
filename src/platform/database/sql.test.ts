import { expect, test } from 'vitest'
import { sql } from './sql.ts'

test('values become numbered parameters, across nested fragments', () => {
  const where = sql.join([sql`name = ${'x'}`, sql`age > ${3}`], ' and ')
  const statement = sql`select ${sql.identifier('customer', 'name')} from customer where ${where} limit ${10}`
  expect(statement.text).toBe('select "customer"."name" from customer where name = $1 and age > $2 limit $3')
  expect(statement.values).toEqual(['x', 3, 10])
})

test('a fragment may be used twice', () => {
  const part = sql`a = ${1}`
  expect(sql`${part} or ${part}${sql.empty}`).toMatchObject({ text: 'a = $1 or a = $2', values: [1, 1] })
})

test('a value that looks like SQL stays a value', () => {
  const statement = sql`select ${`'; drop table customer; --`}`
  expect(statement.text).toBe('select $1')
})

test('a name that is not lower-case snake is refused', () => {
  for (const name of ['', 'Name', 'a"b', 'a b', 'a;b', '1a', 'é', 'a'.repeat(64)]) expect(() => sql.identifier(name)).toThrow(RangeError)
})

test('a list of ids is as long as the server assumes, so that its plan is kept, and means the same', () => {
  const statement = sql`id = ${sql.anyOf(['a', 'b'])} and workspace_id = ${1}`
  expect(statement.text).toBe('id = any($1::uuid[]) and workspace_id = $2')
  expect(statement.values).toEqual([['a', 'b', ...Array.from({ length: 8 }, () => 'a')], 1])
  expect(sql.anyOf([], 'bigint')).toMatchObject({ text: 'any($1::bigint[])', values: [[]] })
})

test('a piece that is part of many statements is one text, and holds no value', () => {
  const part = sql.settled(sql.join([sql.identifier('t', 'a'), sql.identifier('t', 'b')]))
  expect(sql`select ${part} from t where a = ${1}`).toMatchObject({ text: 'select "t"."a", "t"."b" from t where a = $1', values: [1] })
  expect(() => sql.settled(sql`a = ${1}`)).toThrow(RangeError)
})
