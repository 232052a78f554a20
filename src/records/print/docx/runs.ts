import type { Look, Run } from '../layout.ts'
import type { Relations } from './relations.ts'
import { lookOf, type Styles } from './styles.ts'
import type { Unread } from './unread.ts'
import { allBelow, childOf, type Element, elementsOf, numberOf, textIn, valueOf } from './xml.ts'

export interface Reading { readonly styles: Styles; readonly relations: Relations; readonly unread: Set<Unread> }
/** A run, or the place where a page ends. */
export type Piece = Run | { readonly pageBreak: true }

/** A field of the word processor while it is gone through: what it is, and whether its last result is being passed over. */
interface FieldState { code: string; inCode: boolean; isCount: boolean }

/** The runs of a paragraph, whatever is wrapped around them. */
export async function runsOf(reading: Reading, paragraph: Element, base: Look): Promise<readonly Piece[]> {
  const out: Piece[] = []
  await take(reading, elementsOf(paragraph), base, out, { open: undefined })
  return out
}

async function take(reading: Reading, elements: readonly Element[], base: Look, out: Piece[], state: { open: FieldState | undefined }): Promise<void> {
  const { unread } = reading
  for (const element of elements) {
    switch (element.name) {
      case 'r': await takeRun(reading, element, base, out, state); break
      case 'hyperlink': if (element.attributes['id'] !== undefined) unread.add('links'); await take(reading, elementsOf(element), base, out, state); break
      case 'ins': case 'moveTo': unread.add('trackedChanges'); await take(reading, elementsOf(element), base, out, state); break
      case 'del': case 'moveFrom': unread.add('trackedChanges'); break
      case 'smartTag': case 'sdtContent': case 'customXml': case 'dir': case 'bdo': await take(reading, elementsOf(element), base, out, state); break
      case 'sdt': await take(reading, elementsOf(childOf(element, 'sdtContent') ?? element), base, out, state); break
      case 'fldSimple': {
        const count = countOf(element.attributes['instr'] ?? '')
        if (count !== undefined) out.push({ count, ...base })
        else { unread.add('fields'); await take(reading, elementsOf(element), base, out, state) }
        break
      }
      case 'oMath': case 'oMathPara': unread.add('equation'); break
      default: break
    }
  }
}

async function takeRun(reading: Reading, run: Element, base: Look, out: Piece[], state: { open: FieldState | undefined }): Promise<void> {
  const properties = childOf(run, 'rPr')
  const named = valueOf(childOf(properties, 'rStyle'))
  const look: Look = { ...base, ...(named === undefined ? {} : reading.styles.named(named).look), ...lookOf(properties) }
  if (childOf(properties, 'rFonts') !== undefined) reading.unread.add('fonts')
  for (const element of elementsOf(run)) {
    if (element.name === 'fldChar') { takeFieldMark(reading, element, look, out, state); continue }
    if (element.name === 'instrText') { if (state.open?.inCode === true) state.open.code += textIn(element); continue }
    // The result of a page number as it was when the document was saved.
    if (state.open !== undefined && (state.open.inCode || state.open.isCount)) continue
    await takeContent(reading, element, look, out)
  }
}

function takeFieldMark({ unread }: Reading, { attributes }: Element, look: Look, out: Piece[], state: { open: FieldState | undefined }): void {
  const kind = attributes['fldCharType']
  if (kind === 'begin') state.open = { code: '', inCode: true, isCount: false }
  if (state.open === undefined) return
  if (state.open.inCode && (kind === 'separate' || kind === 'end')) {
    const count = countOf(state.open.code)
    if (count === undefined) unread.add('fields')
    else out.push({ count, ...look })
    state.open = { ...state.open, inCode: false, isCount: count !== undefined }
  }
  if (kind === 'end') state.open = undefined
}

function countOf(code: string): 'page' | 'pages' | undefined {
  const name = code.trim().split(/\s/)[0]?.toUpperCase()
  return name === 'PAGE' ? 'page' : name === 'NUMPAGES' || name === 'SECTIONPAGES' ? 'pages' : undefined
}

async function takeContent(reading: Reading, element: Element, look: Look, out: Piece[]): Promise<void> {
  const { unread } = reading
  switch (element.name) {
    case 't': out.push({ text: textIn(element), ...look }); break
    case 'tab': case 'ptab': out.push({ text: '    ', ...look }); break
    case 'cr': out.push({ text: '\n', ...look }); break
    case 'br': out.push(element.attributes['type'] === 'page' ? { pageBreak: true } : { text: '\n', ...look }); break
    case 'noBreakHyphen': out.push({ text: '‑', ...look }); break
    case 'drawing': await takeDrawing(reading, element, out); break
    case 'AlternateContent': for (const inner of elementsOf(childOf(element, 'Choice') ?? element)) await takeContent(reading, inner, look, out); break
    case 'pict': unread.add([...allBelow(element)].some(({ name }) => name === 'textbox') ? 'textBox' : 'watermark'); break
    case 'object': unread.add('embedded'); break
    case 'footnoteReference': case 'endnoteReference': unread.add('footnotes'); break
    case 'commentReference': unread.add('comments'); break
    default: break
  }
}

/** A picture in the line, or floating: then it stands in the line all the same. Lengths are in English metric units, 12,700 a point. */
async function takeDrawing({ relations, unread }: Reading, drawing: Element, out: Piece[]): Promise<void> {
  const inside = [...allBelow(drawing)]
  if (inside.some(({ name }) => name === 'anchor')) unread.add('floating')
  const blip = inside.find(({ name }) => name === 'blip')
  const id = blip?.attributes['embed']
  if (id === undefined) {
    unread.add(inside.some(({ name }) => name === 'chart') ? 'chart' : inside.some(({ name }) => name === 'txbx' || name === 'wsp') ? 'textBox' : inside.some(({ name }) => name === 'relIds') ? 'diagram' : 'pictures')
    return
  }
  const picture = await relations.picture(id)
  const extent = inside.find(({ name }) => name === 'extent')?.attributes ?? {}
  if (picture === undefined) { unread.add('pictures'); return }
  out.push({ picture, width: Math.max(1, (numberOf(extent['cx']) ?? 1_270_000) / 12_700), height: Math.max(1, (numberOf(extent['cy']) ?? 1_270_000) / 12_700) })
}
