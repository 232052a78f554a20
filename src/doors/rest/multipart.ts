import { asText } from '../../lib/json.ts'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { PassThrough, Readable } from 'node:stream'
import { z } from 'zod'
import { checkText } from './json.ts'
import { byProgress } from './pace.ts'
import { problems } from './problems.ts'
import type { Call } from './route.ts'

/** The body of a route that takes a form with one file, still on its way. */
export const formBody = z.custom<Readable>((value) => value instanceof Readable)

/** A file of a form with the fields that stood before it. */
export interface FormFile { readonly fields: Readonly<Record<string, string>>; readonly fileName: string; readonly content: Readable }

/**
 * Reads a form and hands its file on while it comes in. @returns what `take` makes of it.
 * @throws what `take` throws, Problem 400 for a broken form, 422 without a file.
 */
export async function readForm<Result>({ request, body, reply }: Call, take: (file: FormFile) => Promise<Result>): Promise<Result> {
  const source = formBody.parse(body)
  byProgress(request.raw)
  try {
    return await readFrom(source, request.headers['content-type'] ?? '', take)
  } catch (error) {
    // The rest of the form is not read; saying so keeps the caller from reusing the connection.
    void reply.header('connection', 'close')
    source.resume()
    throw error
  }
}

function readFrom<Result>(source: Readable, contentType: string, take: (file: FormFile) => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const busboy = parserOf(contentType)
    const fields: Record<string, string> = {}
    let taken: Promise<Result> | undefined
    // The file ends for its taker only once the whole form has come in as it must: what is refused behind the file is not kept.
    const whole = new PassThrough()
    whole.on('error', () => undefined)
    const fail = (error: unknown) => {
      const reason = error instanceof Error ? error : problems.malformed()
      source.unpipe(busboy)
      whole.destroy(reason)
      reject(reason)
    }
    busboy.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut || taken !== undefined) return fail(taken === undefined ? problems.tooLarge({ values: { limit: fieldBytes } }) : fieldsFirst())
      try { fields[checkText(name, 'name')] = checkText(value, name.slice(0, 80)) } catch (error) { fail(error) }
    })
    busboy.on('file', (_name, content, fileName) => {
      // Whether or not anybody reads it: an error of a stream that nobody listens to ends the program.
      content.on('error', fail)
      if (taken !== undefined) { content.resume(); return }
      content.pipe(whole, { end: false })
      // Also what it throws at once, of a field that is wrong, is an answer: thrown out of a listener it would end the program.
      taken = (async () => take({ fields, fileName: plainName(fileName), content: whole }))()
      taken.then(resolve, fail)
    })
    busboy.on('filesLimit', () => fail(oneFile()))
    busboy.on('error', () => fail(problems.malformed()))
    busboy.on('finish', () => {
      if (taken === undefined) fail(oneFile())
      else whole.end()
    })
    source.on('error', fail)
    source.pipe(busboy)
  })
}

const fieldBytes = 100_000

function parserOf(contentType: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: { files: 1, fields: 20, fieldSize: fieldBytes, fieldNameSize: 100, headerPairs: 50 }, defCharset: 'utf8' })
  } catch {
    throw problems.malformed()
  }
}

/** The last part of whatever the caller calls it, without what no name may hold. */
function plainName(name: unknown): string {
  const last = asText(name).split(/[\\/]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '').trim().slice(0, 255)
  return clean === '' || clean === '.' || clean === '..' ? 'file' : clean
}

function oneFile() {
  return problems.invalid({ fields: [{ path: '/file', rule: 'required', message: { en: 'One file is needed.', zh: '需要一个文件。' } }] })
}

function fieldsFirst() {
  return problems.invalid({ fields: [{ path: '/file', rule: 'order', message: { en: 'The file must be the last part of the form.', zh: '文件必须位于表单的最后。' } }] })
}
