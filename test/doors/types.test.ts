import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import openapiTypes, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'

/** A program as somebody would write it: what is right compiles, and what is wrong does not. */
const program = `
import type { components, operations, paths } from './guanxi-api.d.ts'

type Customer = components['schemas']['Customer']
type CustomerToCreate = components['schemas']['CustomerToCreate']
type Answer<Operation extends { responses: Record<number, unknown> }, Status extends number> = Operation['responses'][Status] extends { content: { 'application/json': infer Body } } ? Body : never

async function listCustomers(query: NonNullable<operations['listCustomers']['parameters']['query']>): Promise<Answer<operations['listCustomers'], 200>> {
  const answer = await fetch('https://crm.example.com/api/v1/customers?' + new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])))
  if (!answer.ok) {
    const problem = await answer.json() as components['schemas']['Problem']
    throw new Error(problem.title + ' ' + (problem.fields?.map(({ path }) => path).join() ?? ''))
  }
  return await answer.json() as Answer<operations['listCustomers'], 200>
}

export async function names(): Promise<(string | null | undefined)[]> {
  const { rows, next } = await listCustomers({ limit: 50, sort: 'name', ...(Math.random() > 2 ? { cursor: '' } : {}) })
  const versions: number[] = rows.map(({ version }) => version)
  return [...rows.map((customer: Customer) => customer.name), next, String(versions.length)]
}

export const made: CustomerToCreate = { name: 'Yunfan' }
export const convert: components['schemas']['LeadConvertInput'] = {}
export const path: keyof paths = '/api/v1/leads/{id}/convert'

// @ts-expect-error a customer needs a name
export const nameless: CustomerToCreate = {}
// @ts-expect-error there is no such field
export const unknown: CustomerToCreate = { name: 'x', nosuch: 1 }
// @ts-expect-error a name is text
export const wrong: CustomerToCreate = { name: 7 }
// @ts-expect-error there is no such address
export const nowhere: keyof paths = '/api/v1/nothing'
`

test('a small program compiles against the types of the API, and one that misuses it does not', async () => {
  const app = await testApp({ setUp: false })
  const document = (await app.nobody().get('/api/v1/openapi.json')).body
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-types-'))
  try {
    writeFileSync(join(folder, 'guanxi-api.d.ts'), astToString(await openapiTypes(document)))
    writeFileSync(join(folder, 'program.ts'), program)
    const compiled = ts.createProgram([join(folder, 'program.ts')], {
      strict: true, noEmit: true, skipLibCheck: false, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true, types: [],
      target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    })
    const found = ts.getPreEmitDiagnostics(compiled).map(({ file, start = 0, messageText }) => `${file?.fileName.split('/').at(-1) ?? ''}:${file?.getLineAndCharacterOfPosition(start).line ?? 0} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
    expect(found).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)
