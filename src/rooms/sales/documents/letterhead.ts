import type { Language } from '../../../lib/words.ts'
import type { Context } from '../../../records/context.ts'
import { asEngine } from '../../../records/act/index.ts'
import { dataAddress, type Letterhead, pictureFacts, type PictureRun } from '../../../records/print/index.ts'
import { relatedId } from '../reading.ts'
import type { DocumentsGiven } from './ports.ts'
import { storedBytes } from './stored.ts'

/** Our own company for documents in the language: the first by position, else the first in any; undefined where none was entered. */
export async function letterheadOf(given: DocumentsGiven, context: Context, language: Language): Promise<Letterhead | undefined> {
  const { rows } = await given.reader.list(asEngine(context), 'ownCompany', { sort: [{ field: 'position' }, { field: 'createdAt' }], limit: 50 })
  const row = rows.find((each) => each['language'] === language) ?? rows[0]
  if (row === undefined) return undefined
  const logo = relatedId(row, 'logo')
  const picture = logo === undefined ? undefined : await logoRun(given, context, logo)
  return { object: 'ownCompany', row, ...(picture === undefined ? {} : { logo: picture }) }
}

const logoBox = { width: 72, height: 40 } as const
const largestLogo = 3_000_000

async function logoRun(given: DocumentsGiven, context: Context, id: string): Promise<PictureRun | undefined> {
  const bytes = await storedBytes(given, context, id, largestLogo)
  const facts = bytes === undefined ? undefined : pictureFacts(bytes)
  if (bytes === undefined || facts === undefined) return undefined
  const scale = Math.min(logoBox.width / facts.width, logoBox.height / facts.height)
  return { picture: dataAddress(bytes, facts), width: facts.width * scale, height: facts.height * scale }
}
