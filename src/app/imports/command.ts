import { asText } from '../../lib/json.ts'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Language } from '../../lib/words.ts'
import type { Context } from '../../records/context.ts'
import { type Preview, workImport } from '../../records/import/index.ts'
import type { Row } from '../../records/engine.ts'
import type { Program } from '../program.ts'
import { planOf, type PresetStep } from './presets/index.ts'

export interface FileImport {
  readonly path: string
  /** The object that the file is about; a step of a preset says it itself. */
  readonly object?: string
  /** As GivenPlan; absent: as the columns suggest. */
  readonly plan?: unknown
  readonly step?: PresetStep
  /** The currency of the amounts, where it is not the preset's. */
  readonly currency?: string
  readonly language?: Language
}

/** How far it is, for whoever watches. */
export type Progress = (rows: number, total: number | undefined) => void

/** Imports a file from its upload to its end, in this process, as `cli import` does. @returns the import's record with its counts. */
export async function importFile(program: Pick<Program, 'imports' | 'engineOf' | 'records'>, context: Context, file: FileImport, progress?: Progress, signal = new AbortController().signal): Promise<Row> {
  const id = await prepare(program, context, file)
  await program.imports.start(context, id, { queued: false })
  await workImport((await program.engineOf(context)).importing, context, id, { signal, last: true, progress: async (rows, total) => { progress?.(rows, total) } })
  return program.records.read(context, 'import', id)
}

/** What the import of the file would do. */
export async function previewFile(program: Pick<Program, 'imports'>, context: Context, file: FileImport): Promise<Preview> {
  return program.imports.preview(context, await prepare(program, context, file))
}

/** Uploads the file and sets its plan. @returns the import's id. */
async function prepare({ imports }: Pick<Program, 'imports'>, context: Context, { path, object, plan, step, currency, language = context.actor.language }: FileImport): Promise<string> {
  const made = await imports.upload(context, { object: step?.object ?? object ?? '', fileName: basename(path), content: createReadStream(path) })
  const id = asText(made['id'])
  const mapping = made['mapping']
  const headers = typeof mapping === 'object' && mapping !== null && 'headers' in mapping && Array.isArray(mapping.headers) ? mapping.headers.map(String) : []
  const given = step === undefined ? plan : planOf(step, headers, language, currency)
  if (given !== undefined) await imports.setPlan(context, id, { plan: given })
  return id
}
