import { SaxesParser } from 'saxes'
import { isProblem, type Problem } from '../../lib/problem.ts'

/** An element by its name without prefix, its attributes likewise; what the prefixes stand for is not asked. */
export interface Element { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: (Element | string)[] }

/** How much of it is read, and what is said of more, of a document type, of what is no XML. */
export interface XmlBounds { readonly elements: number; readonly depth: number; readonly tooLarge: () => Problem; readonly doctype: () => Problem; readonly broken: () => Problem }

/** Reads XML into a tree. A document type is refused: with it go entities, outer files and their bombs. @throws the Problems of the bounds */
export function readXml(bytes: Buffer, { elements, depth, tooLarge, doctype, broken }: XmlBounds): Element {
  const parser = new SaxesParser({ xmlns: false, fragment: false })
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  let count = 0
  parser.on('error', () => { throw broken() })
  parser.on('doctype', () => { throw doctype() })
  parser.on('opentag', ({ name, attributes }) => {
    count += 1
    if (count > elements || open.length > depth) throw tooLarge()
    const element: Element = { name: plain(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [plain(key), value])), children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => { open.pop() })
  parser.on('text', (text) => { open.at(-1)?.children.push(text) })
  parser.on('cdata', (text) => { open.at(-1)?.children.push(text) })
  try {
    parser.write(decoded(bytes)).close()
  } catch (error) {
    throw isProblem(error) ? error : broken()
  }
  return elementsOf(root)[0] ?? root
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1)

function decoded(bytes: Buffer): string {
  const kind = bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes.length >= 2 && bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(kind).decode(bytes)
}

export const elementsOf = ({ children }: Element): readonly Element[] => children.filter((child) => typeof child !== 'string')
export const childOf = (element: Element | undefined, name: string): Element | undefined => (element === undefined ? undefined : elementsOf(element).find((child) => child.name === name))
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] => (element === undefined ? [] : elementsOf(element).filter((child) => child.name === name))
/** The element below, by a path of names. */
export const below = (element: Element | undefined, ...path: readonly string[]): Element | undefined => path.reduce((at: Element | undefined, name) => childOf(at, name), element)
export const textIn = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
