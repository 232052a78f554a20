import { asText } from '../../lib/json.ts'
import { z } from 'zod'
import { type Language, say } from '../../lib/words.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import { present } from '../../lib/present.ts'
import { formatSchema } from '../../records/import/index.ts'
import { numberOf, refuseOthers } from './asking.ts'
import { sendDownload } from './download.ts'
import { formBody, readForm } from './multipart.ts'
import type { RestDependencies } from './ports.ts'
import { recordId, versionTag } from './preconditions.ts'
import type { Call, Parameter, Route } from './route.ts'
import { componentOf } from './schema.ts'

type Imports = RestDependencies['imports']

const tag = 'Imports'
const base = '/api/v1/imports'
const record = componentOf('Import')

/** The import of files, step by step. Progress is read from the import's record; it is taken back by its verb `undo`. */
export function importRoutes({ imports }: Pick<RestDependencies, 'imports'>): Route[] {
  return [
    uploadRoute(imports), planRoute(imports), previewRoute(imports),
    stepRoute('start', 'Start the import, or go on with one that was stopped', (call) => imports.start(call.context, recordId(call))),
    stepRoute('cancel', 'Stop a running import', (call) => imports.cancel(call.context, recordId(call))),
    refusedRoute(imports), refusedFileRoute(imports), keptRoute(imports),
  ]
}

const uploadSchema = formatSchema.extend({ object: z.string().min(1).max(60).optional() })

function uploadRoute(imports: Imports): Route {
  return {
    method: 'POST', path: base, access: 'session', body: formBody,
    operation: {
      id: 'createImport', tag, summary: 'Upload a file to be imported', status: 201, problems: [413],
      about: 'CSV, gzip of CSV, or XLSX. Without `object` it is found out by the headings of which records they are; it stands in the answer’s `object`. The answer’s `mapping` has the headers, what each column was taken for and why, and the suggested plan.',
      requestType: 'multipart/form-data', response: record,
      request: {
        type: 'object', required: ['file'],
        properties: { object: { type: 'string' }, encoding: { type: 'string' }, delimiter: { type: 'string' }, sheet: { type: 'string' }, file: { type: 'string', format: 'binary' } },
      },
    },
    handle: async (call) => {
      const made = await readForm(call, ({ fields, fileName, content }) => {
        const { object, ...format } = uploadSchema.parse(fields)
        return imports.upload(call.context, { ...present({ object }), fileName, content, format })
      })
      return { status: 201, body: made, headers: { ...versionTag(made['version']), location: `${base}/${asText(made['id'])}` } }
    },
  }
}

const planSchema = z.strictObject({ plan: z.json().optional(), format: formatSchema.optional(), object: z.string().min(1).max(60).optional() }).refine(({ plan, format, object }) => plan !== undefined || format !== undefined || object !== undefined, { path: ['plan'] })

function planRoute(imports: Imports): Route {
  return {
    method: 'PUT', path: `${base}/{id}/plan`, access: 'session', body: planSchema,
    operation: { id: 'setImportPlan', tag, summary: 'Say what the columns are, or how the file is read', about: 'With another `format` or `object` alone the columns are matched anew.', response: record, problems: [409] },
    handle: async (call) => {
      const changed = await imports.setPlan(call.context, recordId(call), present(planSchema.parse(call.body)))
      return { body: changed, headers: versionTag(changed['version']) }
    },
  }
}

function previewRoute(imports: Imports): Route {
  return {
    method: 'POST', path: `${base}/{id}/preview`, access: 'session',
    operation: {
      id: 'previewImport', tag, summary: 'What the import would do, without doing it', problems: [409],
      about: 'Reads the whole file (for twenty seconds at most: `whole` says so): rows that are ready, to be looked at, refused; records made along the way; names that may be misspelt.',
      response: { type: 'object', additionalProperties: true },
    },
    handle: async (call) => {
      const { refusals, ...preview } = await imports.preview(call.context, recordId(call))
      return { body: { ...preview, refusals: refusals.map((row) => ({ ...row, problems: inLanguage(row.problems, call.language) })) } }
    },
  }
}

function stepRoute(step: 'start' | 'cancel', summary: string, run: (call: Call) => ReturnType<Imports['start']>): Route {
  return {
    method: 'POST', path: `${base}/{id}/${step}`, access: 'session',
    operation: { id: `${step}Import`, tag, summary, response: record, problems: [409] },
    handle: async (call) => {
      const row = await run(call)
      return { body: row, headers: versionTag(row['version']) }
    },
  }
}

const pageSchema = z.strictObject({ after: z.number().int().min(0).optional(), limit: z.number().int().min(1).max(200).optional() })
const pageParameters: readonly Parameter[] = [
  { name: 'after', about: 'The `next` of the page before: a line of the file.', schema: { type: 'integer', minimum: 0 } },
  { name: 'limit', about: 'Rows per page, 1 to 200.', schema: { type: 'integer', minimum: 1, maximum: 200 } },
]

function pageOf({ query }: Call) {
  const { after, limit, ...others } = query
  refuseOthers(others)
  return present(pageSchema.parse(present({ after: after === undefined ? undefined : numberOf(after), limit: limit === undefined ? undefined : numberOf(limit) })))
}

function refusedRoute(imports: Imports): Route {
  return {
    method: 'GET', path: `${base}/{id}/refused`, access: 'session',
    operation: {
      id: 'listRefusedRows', tag, summary: 'Rows that were refused, with the reasons', query: pageParameters,
      response: { type: 'object', required: ['headers', 'rows'], properties: { headers: { type: 'array', items: { type: 'string' } }, rows: { type: 'array', items: { type: 'object', additionalProperties: true } }, next: { type: 'integer' } } },
    },
    handle: async (call) => {
      const { rows, ...page } = await imports.refused(call.context, recordId(call), pageOf(call))
      return { body: { ...page, rows: rows.map((row) => ({ ...row, problems: inLanguage(row.problems, call.language) })) } }
    },
  }
}

function refusedFileRoute(imports: Imports): Route {
  return {
    method: 'GET', path: `${base}/{id}/refused.csv`, access: 'session',
    operation: {
      id: 'downloadRefusedRows', tag, summary: 'Refused rows as a file', about: 'With a column that says why; mended, it can be imported again as it is.', response: { type: 'string', format: 'binary' }, responseType: 'text/csv',
    },
    handle: async (call) => sendDownload(call, { fileName: 'refused.csv', type: 'text/csv; charset=utf-8', chunks: await imports.refusedCsv(call.context, recordId(call), call.language) }),
  }
}

function keptRoute(imports: Imports): Route {
  return {
    method: 'GET', path: `${base}/{id}/kept`, access: 'session',
    operation: {
      id: 'listKeptRecords', tag, summary: 'Records that the undo left as they are', about: 'Somebody changed them since, or something else hangs on them by now.', query: pageParameters,
      response: { type: 'object', required: ['records'], properties: { records: { type: 'array', items: { type: 'object', additionalProperties: true } } } },
    },
    handle: async (call) => ({ body: { records: await imports.kept(call.context, recordId(call), pageOf(call)) } }),
  }
}

function inLanguage(problems: readonly FieldProblem[], language: Language) {
  return problems.map(({ path, rule, message, values }) => ({ path, rule, message: say(message, language, values) }))
}
