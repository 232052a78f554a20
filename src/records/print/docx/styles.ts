import type { Alignment, Look, Paragraph } from '../layout.ts'
import { below, childOf, childrenOf, type Element, numberOf, valueOf } from './xml.ts'

/** How a paragraph stands, apart from its letters; indents of lists are theirs. */
export interface Stand extends Pick<Paragraph, 'align' | 'before' | 'after' | 'indent' | 'firstLine' | 'lineHeight' | 'newPage'> { readonly list?: { readonly id: string; readonly level: number } }
export interface Style { readonly look: Look; readonly stand: Stand }
export interface Styles { readonly plain: Style; named(id: string | undefined): Style }

/** Letters and paragraphs as the styles of the document say, each laid over the one that it is based on (ECMA-376, 17.7). */
export function readStyles(root: Element | undefined): Styles {
  const defaults = childOf(root, 'docDefaults')
  const base: Style = { look: { ...lookOf(below(defaults, 'rPrDefault', 'rPr')) }, stand: standOf(below(defaults, 'pPrDefault', 'pPr')) }
  const styles = new Map(childrenOf(root, 'style').map((style) => [style.attributes['styleId'] ?? '', style]))
  const usual = childrenOf(root, 'style').find(({ attributes }) => attributes['type'] === 'paragraph' && attributes['default'] === '1')
  const resolve = (style: Element | undefined, depth: number): Style => {
    if (style === undefined || depth > 12) return base
    const above = valueOf(childOf(style, 'basedOn'))
    const under = above === undefined ? base : resolve(styles.get(above), depth + 1)
    return { look: { ...under.look, ...lookOf(childOf(style, 'rPr')) }, stand: { ...under.stand, ...standOf(childOf(style, 'pPr')) } }
  }
  const plain = usual === undefined ? base : resolve(usual, 0)
  return { plain, named: (id) => (id === undefined ? plain : resolve(styles.get(id), 0)) }
}

/** Run properties: w:rPr. Sizes are half points. */
export function lookOf(properties: Element | undefined): Look {
  if (properties === undefined) return {}
  const size = numberOf(valueOf(childOf(properties, 'sz')))
  const color = valueOf(childOf(properties, 'color'))
  const underline = childOf(properties, 'u')
  return {
    ...flag(properties, 'b', 'bold'), ...flag(properties, 'i', 'italic'), ...flag(properties, 'strike', 'strike'),
    ...(underline === undefined ? {} : { underline: valueOf(underline) !== 'none' }),
    ...(size === undefined ? {} : { size: Math.min(200, Math.max(1, size / 2)) }),
    ...(color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? { color: `#${color.toLowerCase()}` } : {}),
  }
}

function flag(properties: Element, name: string, as: 'bold' | 'italic' | 'strike'): Look {
  const found = childOf(properties, name)
  return found === undefined ? {} : { [as]: !['0', 'false', 'off'].includes(valueOf(found) ?? '1') }
}

const alignments: Readonly<Record<string, Alignment>> = { left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify' }

/** Paragraph properties: w:pPr. Lengths are twentieths of a point. */
export function standOf(properties: Element | undefined): Stand {
  if (properties === undefined) return {}
  const spacing = childOf(properties, 'spacing')?.attributes ?? {}
  const indents = childOf(properties, 'ind')?.attributes ?? {}
  const align = alignments[valueOf(childOf(properties, 'jc')) ?? '']
  const numbering = childOf(properties, 'numPr')
  const list = valueOf(childOf(numbering, 'numId'))
  const line = numberOf(spacing['line'])
  return {
    ...(align === undefined ? {} : { align }),
    ...points('before', spacing['before']), ...points('after', spacing['after']),
    ...points('indent', indents['left'] ?? indents['start']), ...points('firstLine', indents['firstLine']),
    ...(line === undefined || (spacing['lineRule'] ?? 'auto') !== 'auto' ? {} : { lineHeight: Math.min(5, Math.max(0.6, line / 240)) }),
    ...(childOf(properties, 'pageBreakBefore') === undefined ? {} : { newPage: true }),
    ...(list === undefined || list === '0' ? {} : { list: { id: list, level: numberOf(valueOf(childOf(numbering, 'ilvl'))) ?? 0 } }),
  }
}

function points(name: 'before' | 'after' | 'indent' | 'firstLine', twentieths: string | undefined): Stand {
  const number = numberOf(twentieths)
  return number === undefined ? {} : { [name]: Math.min(400, Math.max(0, number / 20)) }
}
