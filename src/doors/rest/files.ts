import { z } from 'zod'
import { isUuid } from '../../lib/ids.ts'
import { present } from '../../lib/present.ts'
import { sendDownload } from './download.ts'
import { readJsonText } from './json.ts'
import { formBody, readForm } from './multipart.ts'
import type { RestDependencies } from './ports.ts'
import { idempotency, recordId, versionTag } from './preconditions.ts'
import type { Route } from './route.ts'
import { componentOf } from './schema.ts'

const fieldsSchema = z.strictObject({ target: z.strictObject({ object: z.string().max(60), id: z.string().refine(isUuid) }).optional(), remark: z.string().max(500).optional(), use: z.string().max(200).optional(), expects: z.literal('sound').optional() })

/** Files: bytes come in as a form and go out as an attachment; what is known of them is a record like any other. */
export function fileRoutes({ files }: Pick<RestDependencies, 'files'>): Route[] {
  return [uploadRoute(files), contentRoute(files)]
}

function uploadRoute(files: RestDependencies['files']): Route {
  return {
    method: 'POST', path: '/api/v1/files', access: 'session', body: formBody,
    operation: {
      id: 'createFile', tag: 'Files', summary: 'Upload a file', status: 201, headers: [idempotency], problems: [413],
      about: 'A form whose last part is the file; `target` as JSON { object, id } before it hangs it on a record, whose readers then read it too. `use` names the input of a verb that it is meant for (activity.checkIn.photo): what is declared of that input holds for the file, too large a one is refused before it is stored.',
      requestType: 'multipart/form-data', response: componentOf('File'),
      request: { type: 'object', required: ['file'], properties: { target: { type: 'string', description: 'JSON: { "object": "customer", "id": "…" }' }, remark: { type: 'string' }, use: { type: 'string' }, expects: { type: 'string', enum: ['sound'], description: 'Refused unless the content is of this kind: a recording.' }, file: { type: 'string', format: 'binary' } } },
    },
    handle: async (call) => {
      const written = await readForm(call, ({ fields: { target, ...fields }, fileName, content }) => {
        const { use, expects, ...values } = fieldsSchema.parse(present({ ...fields, target: target === undefined ? undefined : readJsonText(target) }))
        return files.upload(call.context, { name: fileName, content, values: present(values), announced: Number(call.request.headers['content-length'] ?? 0), ...present({ use, expects }) })
      })
      return { status: 201, body: written.record, headers: { ...versionTag(written.version), location: `/api/v1/files/${written.id}` }, entries: written.entries }
    },
  }
}

function contentRoute(files: RestDependencies['files']): Route {
  return {
    method: 'GET', path: '/api/v1/files/{id}/content', access: 'session',
    operation: {
      id: 'readFileContent', tag: 'Files', summary: 'The bytes of a file', about: 'Always as an attachment; whoever may read the record that it hangs on may read it.',
      response: { type: 'string', format: 'binary' }, responseType: 'application/octet-stream',
    },
    handle: async (call) => {
      const { record, content } = await files.open(call.context, recordId(call))
      const type = typeof record['mime'] === 'string' ? record['mime'] : 'application/octet-stream'
      return sendDownload(call, { fileName: typeof record['name'] === 'string' ? record['name'] : 'file', type, chunks: content })
    },
  }
}
