import type { Json } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Language } from '../../../lib/words.ts'
import { endTemplateStandard, makeTemplateStandard, replaceTemplate, takeTemplate } from '../../../model/actions/documentTemplate.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { asEngine, type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import { docxLimits, type Layout, readDocx, unknownTags } from '../../../records/print/index.ts'
import { relatedId, textOf } from '../reading.ts'
import type { DocumentsGiven } from './ports.ts'
import { storedBytes } from './stored.ts'

/** The verbs of templates. */
export function templateActions(given: () => Omit<DocumentsGiven, 'reader'>, registry: Registry): readonly Implementation[] {
  return [
    implement(takeTemplate, async (doing) => {
      const { name, object, language, document } = doing.input
      const report = await reportOf(given(), registry, doing, textOf(doing.input, 'object') ?? '')
      const made = await doing.write.create('documentTemplate', { name: name ?? null, object: object ?? null, language: language ?? null, document: document ?? null, report })
      return { result: { documentTemplate: made.id, report } }
    }),
    implement(replaceTemplate, async (doing): Promise<Outcome> => {
      const report = await reportOf(given(), registry, doing, textOf(doing.record, 'object') ?? '')
      const edition = doing.record['edition']
      return { changes: { document: doing.input['document'] ?? null, report, edition: (typeof edition === 'number' ? edition : 0) + 1 }, result: { report } }
    }),
    implement(makeTemplateStandard, makeStandard),
    implement(endTemplateStandard, () => Promise.resolve({ changes: { standard: false } })),
  ]
}

/** What of the document is not read, and which of its tags name nothing. @throws Problem 422 for a document that is refused. */
async function reportOf(given: Omit<DocumentsGiven, 'reader'>, registry: Registry, { context, input, seen }: Doing, objectName: string): Promise<Json> {
  const object = registry.objects.get(objectName)
  if (object?.prints === undefined) throw new Problem({ kind: 'not-printed', status: 422, title: { en: 'Nothing of this kind is printed.', zh: '该对象不支持打印。' }, fields: [{ path: '/object', rule: 'not-printed', message: { en: 'Nothing of this kind is printed.', zh: '该对象不支持打印。' } }] })
  const id = textOf(input, 'document') ?? ''
  // Only a file that the caller may read becomes a layout.
  if ((await seen('file', { filter: { field: 'id', is: 'equals', value: id }, fields: ['name'] })).length === 0) throw noFile()
  const bytes = await storedBytes(given, context, id, docxLimits.file)
  if (bytes === undefined) throw tooLarge()
  const { layout, unread } = await readDocx(bytes)
  return { unread: [...unread], unknown: [...unknownTags(registry, object, layout)].slice(0, 100) }
}

function noFile(): Problem {
  return new Problem({ kind: 'not-found', status: 404, title: { en: 'There is no such file.', zh: '没有该文件。' } })
}

function tooLarge(): Problem {
  return new Problem({ kind: 'template-refused', status: 422, title: { en: 'This document is too large for a template.', zh: '该文档过大，不能用作模板。' } })
}

/** There is one standard for each object and language. */
async function makeStandard({ id, record, list, write }: Doing): Promise<Outcome> {
  const others = await list('documentTemplate', { filter: { and: [{ field: 'object', is: 'equals', value: record['object'] ?? null }, { field: 'language', is: 'equals', value: record['language'] ?? null }, { field: 'standard', is: 'isTrue' }] }, fields: ['standard'] })
  for (const other of others) {
    const otherId = textOf(other, 'id')
    if (otherId !== undefined && otherId !== id) await write.update('documentTemplate', otherId, { standard: false })
  }
  return { changes: { standard: true } }
}

const kept = new Map<string, Layout>()
const mostKept = 20

/** The layout of the template that is asked for, else of the standard one. @throws Problem 404 for one of another object, or that is gone. */
export async function templateLayout(given: DocumentsGiven, context: Context, { object, language, template }: { readonly object: string; readonly language: Language; readonly template?: string }): Promise<Layout | undefined> {
  const which = template === undefined ? [{ field: 'language', is: 'equals', value: language } as const, { field: 'standard', is: 'isTrue' } as const] : [{ field: 'id', is: 'equals', value: template } as const]
  const { rows: [row] } = await given.reader.list(asEngine(context), 'documentTemplate', { filter: { and: [{ field: 'object', is: 'equals', value: object }, ...which] }, limit: 1 })
  const document = row === undefined ? undefined : relatedId(row, 'document')
  if (row === undefined || document === undefined) {
    if (template === undefined) return undefined
    throw new Problem({ kind: 'not-found', status: 404, title: { en: 'There is no such template.', zh: '没有该模板。' } })
  }
  const key = `${context.workspaceId} ${document}`
  const found = kept.get(key)
  if (found !== undefined) return found
  const bytes = await storedBytes(given, context, document, docxLimits.file)
  if (bytes === undefined) return undefined
  const { layout } = await readDocx(bytes)
  kept.set(key, layout)
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
  return layout
}
