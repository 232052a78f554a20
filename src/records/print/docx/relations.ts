import { docxLimits, refusals } from './limits.ts'
import { dataAddress, pictureFacts } from '../picture.ts'
import type { Parts } from './unpack.ts'
import { childrenOf, parseXml } from './xml.ts'

/** What a part of the document points at, by id; pictures are read when they are asked for. */
export interface Relations { readonly targets: ReadonlyMap<string, string>; picture(id: string): Promise<string | undefined> }

/** @throws Problem 422 for whatever leads out of the document but links, and for macros. */
export async function checkPackage(parts: Parts): Promise<void> {
  const types = await parts.bytes('[Content_Types].xml')
  if (types === undefined) throw refusals.notDocx()
  if (childrenOf(parseXml(types), 'Override').some(({ attributes }) => /macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? ''))) throw refusals.macros()
  for (const name of parts.names.filter((each) => each.endsWith('.rels'))) {
    const bytes = await parts.bytes(name)
    if (bytes === undefined) continue
    const leading = childrenOf(parseXml(bytes), 'Relationship').filter(({ attributes }) => attributes['TargetMode'] === 'External')
    if (leading.some(({ attributes }) => !(attributes['Type'] ?? '').endsWith('/hyperlink'))) throw refusals.outside()
  }
}

/** @param part 'word/document.xml', whose relations stand in word/_rels/document.xml.rels. */
export async function relationsOf(parts: Parts, part: string, counted: { pictures: number }): Promise<Relations> {
  const [folder, file] = [part.slice(0, part.lastIndexOf('/')), part.slice(part.lastIndexOf('/') + 1)]
  const bytes = await parts.bytes(`${folder}/_rels/${file}.rels`)
  const found = bytes === undefined ? [] : childrenOf(parseXml(bytes), 'Relationship')
  const targets = new Map(found.filter(({ attributes }) => attributes['TargetMode'] !== 'External').map(({ attributes }) => [attributes['Id'] ?? '', inPackage(folder, attributes['Target'] ?? '')]))
  return {
    targets,
    async picture(id) {
      counted.pictures += 1
      if (counted.pictures > docxLimits.pictures) throw refusals.tooLarge()
      const target = targets.get(id)
      const picture = target === undefined ? undefined : await parts.bytes(target)
      if (picture === undefined) return undefined
      if (picture.length > docxLimits.picture) throw refusals.tooLarge()
      const facts = pictureFacts(picture)
      return facts === undefined ? undefined : dataAddress(picture, facts)
    },
  }
}

/** A target as a name in the package: relative to the folder, or from the root. */
function inPackage(folder: string, target: string): string {
  const steps = target.startsWith('/') ? target.slice(1).split('/') : [...folder.split('/'), ...target.split('/')]
  const kept: string[] = []
  for (const step of steps) { if (step === '..') kept.pop(); else if (step !== '.' && step !== '') kept.push(step) }
  return kept.join('/')
}
