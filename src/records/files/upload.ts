import type { Readable } from 'node:stream'
import { permissionOn } from '../../access/index.ts'
import type { JsonObject } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import type { FileField } from '../../model/define/field.ts'
import type { Registry } from '../../model/define/registry.ts'
import { type Database, sql } from '../../platform/database/index.ts'
import { type FileStore, fileTooLarge, usualLimit } from '../../platform/files/index.ts'
import type { Context } from '../context.ts'
import type { Records, Row, Written } from '../engine.ts'
import type { WriterWithin } from '../write/index.ts'

export interface FilesDependencies {
  readonly registry: Registry
  readonly database: Database
  readonly files: FileStore
  readonly writer: Pick<WriterWithin, 'create' | 'once'>
  readonly records: Pick<Records, 'read'>
}

/** What a person says of a file beside its bytes. */
export interface FileUpload {
  readonly name: string
  readonly content: Readable
  readonly values: JsonObject
  /** The input of a verb that it is meant for, like 'activity.checkIn.photo': what is declared of that input holds. */
  readonly use?: string
  /** What its bytes must be, whatever it is called. */
  readonly expects?: 'sound'
  /** How long the whole form says it is, in bytes: what is too long by that is refused before a byte of it is read. */
  readonly announced?: number
}

/** Stores the bytes and the record that names them. @throws Problem 403, 413, 422; then neither is kept. */
export async function uploadFile({ registry, database, files, writer }: FilesDependencies, context: Context, { name, content, values, use, expects, announced = 0 }: FileUpload): Promise<Written> {
  if (!permissionOn(context.actor.permissions, 'file').create) {
    throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'Your role does not allow you to create {object}.', zh: '您的角色无权新建{object}。' }, values: { object: registry.object('file').label[context.actor.language] } })
  }
  const wanted = use === undefined ? undefined : inputFor(registry, use)
  const { types, bytes } = await limitsOf(database, context.workspaceId)
  const limit = Math.min(bytes, (wanted?.megabytes ?? Infinity) * 1_000_000)
  const tooLarge = () => (isPicture(wanted) ? pictureTooLarge(limit) : fileTooLarge(limit))
  if (announced > limit + restOfForm) throw tooLarge()
  const { checksum, size, type, fitsName } = await files.store(context.workspaceId, content, { name, limit, tooLarge })
  try {
    if (!fitsName) throw notAsNamed()
    if (expects === 'sound' && !type.startsWith('audio/')) throw notSound()
    if (types !== undefined && !types.includes(type)) throw typeRefused(type)
    if (wanted?.types !== undefined && !wanted.types.some((start) => type.startsWith(start))) throw isPicture(wanted) ? pictureWanted() : typeRefused(type)
    const known = { ...values, name, size, mime: type, checksum }
    return await database.transaction({ workspaceId: context.workspaceId }, (tx) => writer.once(tx, context, JSON.stringify(['upload', known]), () => writer.create(tx, context, 'file', known, { action: 'upload', rights: 'caller' })))
  } catch (error) {
    await forgetUnnamed({ database, files }, context, checksum)
    throw error
  }
}

/** What a form holds beside its file, at most. */
const restOfForm = 1_000_000

/** @throws Problem 422 where no verb has such an input. */
function inputFor(registry: Registry, use: string): FileField {
  const [noun = '', verb = '', name = ''] = use.split('.')
  const input = registry.actions.get(`${noun}.${verb}`)?.input ?? {}
  const field = Object.hasOwn(input, name) ? input[name] : undefined
  if (field?.type !== 'file') throw new Problem({ kind: 'file-use', status: 422, title: { en: 'No action takes a file there.', zh: '没有操作在此接收文件。' } })
  return field
}

const isPicture = (field: FileField | undefined): boolean => field?.types?.every((start) => start === 'image/') === true

/** What a workspace takes: how large a file may be, in bytes, and of which types (by content, never by name). */
interface FileLimits { readonly bytes: number; readonly types: readonly string[] | undefined }

async function limitsOf(database: Database, workspaceId: number): Promise<FileLimits> {
  const [row] = await database.read<{ megabytes: number | null; types: readonly string[] | null }>({ workspaceId }, sql`
    select (settings->'files'->>'megabytes')::integer as megabytes, case when jsonb_typeof(settings->'files'->'types') = 'array' then array(select jsonb_array_elements_text(settings->'files'->'types')) end as types from workspace where id = ${workspaceId}`)
  return { bytes: Math.min(usualLimit, (row?.megabytes ?? Infinity) * 1_000_000), types: row?.types ?? undefined }
}

function pictureTooLarge(limit: number): Problem {
  return new Problem({ kind: 'file-too-large', status: 413, values: { limit: Math.floor(limit / 1_000_000) }, title: { en: 'The photo is larger than {limit} MB. Take it again with a lower resolution, or make it smaller.', zh: '照片超过 {limit} MB。请降低分辨率后重新拍摄，或压缩后再上传。' } })
}

function pictureWanted(): Problem {
  return new Problem({ kind: 'file-type', status: 422, title: { en: 'This is no picture: a photo is needed here.', zh: '这不是图片：此处需要照片。' } })
}

function typeRefused(type: string): Problem {
  return new Problem({ kind: 'file-type', status: 422, values: { type }, title: { en: 'Your company does not take files of this type ({type}).', zh: '公司不接收此类文件（{type}）。' } })
}

function notSound(): Problem {
  return new Problem({ kind: 'file-sound', status: 422, title: { en: 'This is no recording: its content is not sound.', zh: '这不是录音：文件内容不是音频。' } })
}

function notAsNamed(): Problem {
  return new Problem({ kind: 'file-name', status: 422, title: { en: 'The content of this file is not what the ending of its name says. Please check it, or give it its right ending.', zh: '文件内容与扩展名不符。请检查文件，或改用正确的扩展名。' } })
}

/** The record of a file that the caller may read, with its bytes. @throws Problem 404. */
export async function openFile({ records, database, files }: FilesDependencies, context: Context, id: string): Promise<{ readonly record: Row; readonly content: Readable }> {
  const record = await records.read(context, 'file', id)
  const [row] = await database.read<{ checksum: string }>(context, sql`select checksum from file where workspace_id = ${context.workspaceId} and id = ${id}::uuid`)
  return { record, content: await files.open(context.workspaceId, row?.checksum ?? '') }
}

/** Removes bytes that no record names. */
export async function forgetUnnamed({ database, files }: Pick<FilesDependencies, 'database' | 'files'>, context: Context, checksum: string): Promise<void> {
  const named = await database.read(context, sql`select from file where workspace_id = ${context.workspaceId} and checksum = ${checksum} limit 1`)
  if (named.length === 0) await files.remove(context.workspaceId, checksum)
}
