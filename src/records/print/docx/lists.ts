import { childOf, childrenOf, type Element, numberOf, valueOf } from './xml.ts'

/** Counts the paragraphs of numbered lists and gives each what stands before it (ECMA-376, 17.9). */
export interface Lists { marker(id: string, level: number): string }

interface Level { readonly format: string; readonly text: string; readonly start: number }

export function readLists(root: Element | undefined): Lists {
  const shapes = new Map(childrenOf(root, 'abstractNum').map((shape) => [shape.attributes['abstractNumId'] ?? '', childrenOf(shape, 'lvl').map(levelOf)]))
  const lists = new Map(childrenOf(root, 'num').map((list) => [list.attributes['numId'] ?? '', shapes.get(valueOf(childOf(list, 'abstractNumId')) ?? '') ?? []]))
  const counts = new Map<string, number[]>()
  return {
    marker(id, level) {
      const levels = lists.get(id) ?? []
      const shape = levels[level]
      if (shape === undefined || shape.format === 'bullet') return '•'
      if (shape.format === 'none') return ''
      const count = counts.get(id) ?? []
      count[level] = (count[level] ?? shape.start - 1) + 1
      count.length = level + 1
      counts.set(id, count)
      return shape.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return written(count[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? 'decimal')
      })
    },
  }
}

function levelOf(level: Element): Level {
  return { format: valueOf(childOf(level, 'numFmt')) ?? 'decimal', text: valueOf(childOf(level, 'lvlText')) ?? '%1.', start: numberOf(valueOf(childOf(level, 'start'))) ?? 1 }
}

const chinese = '零一二三四五六七八九'

function written(count: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((count - 1) % 26))
    return format === 'lowerLetter' ? letter : letter.toUpperCase()
  }
  if (format === 'lowerRoman' || format === 'upperRoman') return format === 'lowerRoman' ? roman(count).toLowerCase() : roman(count)
  if (/chinese|ideograph|japanese/i.test(format)) return chineseCount(count)
  return String(count)
}

function chineseCount(count: number): string {
  if (count >= 100) return String(count)
  const [ten, one] = [Math.floor(count / 10), count % 10]
  return `${ten === 0 ? '' : `${ten === 1 ? '' : chinese.charAt(ten)}十`}${one === 0 && ten > 0 ? '' : chinese.charAt(one)}`
}

const romans: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]

function roman(count: number): string {
  let left = Math.min(count, 3999)
  return romans.map(([value, letters]) => { const times = Math.floor(left / value); left -= times * value; return letters.repeat(times) }).join('')
}
