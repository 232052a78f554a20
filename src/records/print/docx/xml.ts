import { docxLimits, refusals } from './limits.ts'
import { type Element, elementsOf, readXml } from '../../xml/tree.ts'

export { below, childOf, childrenOf, type Element, elementsOf, textIn } from '../../xml/tree.ts'

/** Reads a part of a document into a tree. @throws Problem 422 */
export function parseXml(bytes: Buffer): Element {
  return readXml(bytes, { ...docxLimits, ...refusals })
}

export const valueOf = (element: Element | undefined): string | undefined => element?.attributes['val']
export const numberOf = (text: string | undefined): number | undefined => { const number = Number(text); return text === undefined || text === '' || !Number.isFinite(number) ? undefined : number }
/** Every element below, the near ones first. */
export function* allBelow(element: Element): Generator<Element> {
  for (const child of elementsOf(element)) { yield child; yield* allBelow(child) }
}
