import { Readable } from 'node:stream'
import type { Language } from '../../../lib/words.ts'
import type { Attachment } from '../../../platform/mail/index.ts'
import type { FileStore } from '../../../platform/files/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { PrintInside } from '../../../records/print/index.ts'

/** What a verb that prints is given. */
export interface PaperGiven { readonly print: PrintInside; readonly files: Pick<FileStore, 'store'> }

/**
 * Prints the record at hand as the caller may see it and keeps it as a file of the record that is named.
 * @returns the id of the file.
 */
export async function keepPrinted({ print, files }: PaperGiven, doing: Doing, target: { readonly object: string; readonly id: string }, language: Language = doing.context.actor.language): Promise<string> {
  const { fileName, bytes } = await print(doing, { language })
  const { checksum, size, type } = await files.store(doing.context.workspaceId, Readable.from([bytes]), { name: fileName })
  const made = await doing.write.create('file', { name: fileName, size, mime: type, checksum, target: { ...target } })
  return made.id
}

/** The record at hand as the caller may see it, as a file that goes with a letter. */
export async function attachedPaper({ print }: Pick<PaperGiven, 'print'>, doing: Doing, language: Language): Promise<{ readonly title: string; readonly attachment: Attachment }> {
  const { fileName, bytes } = await print(doing, { language })
  return { title: fileName.replace(/\.pdf$/, ''), attachment: { name: fileName, type: 'application/pdf', content: Buffer.from(bytes).toString('base64') } }
}
