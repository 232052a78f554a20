import { describe, expect, it } from 'vitest'
import { cellText } from './cellText.ts'
import { similarTo } from './similar.ts'

describe('the text of cells', () => {
  it.each([
    ['trimmed', ['  a '], { columns: [0] }, 'a'],
    ['of several columns joined', ['Li', '', 'Lei'], { columns: [0, 1, 2] }, 'Li Lei'],
    ['nothing where it is a word for nothing', ['NULL'], { columns: [0], blanks: ['NULL'] }, ''],
    ['translated', ['GTXPro'], { columns: [0], translate: { GTXPro: 'GTX Pro' } }, 'GTX Pro'],
    ['of the column that stands in', ['', 'B12'], { columns: [0], orElse: 1 }, 'B12'],
    ['what a blank means', ['', ''], { columns: [0], orElse: 1, otherwise: 'none' }, 'none'],
    ['in a template', ['Nancy O’Davolio'], { columns: [0], template: '{slug}@x.invalid' }, 'nancy.o.davolio@x.invalid'],
    ['without the apostrophe of our own exports', ['\'+86 138'], { columns: [0] }, '+86 138'],
    ['in millions', ['1100.04'], { columns: [0], power: 6 }, '1100040000'],
    ['in thousands, negative', ['-1,234.5678'], { columns: [0], power: 3 }, '-1234567.8'],
    ['in thousandths', ['5'], { columns: [0], power: -3 }, '0.005'],
    ['of a power that is no number', ['n/a'], { columns: [0], power: 3 }, 'n/a'],
    ['of a prototype’s name, which is no translation', ['constructor'], { columns: [0], translate: {} }, 'constructor'],
    ['of a column that is not there', ['a'], { columns: [7] }, ''],
  ])('%s', (_name, cells, from, text) => { expect(cellText(cells, from)).toBe(text) })
})

describe('names that are nearly there', () => {
  const known = ['GTX Pro', 'GTX Basic', '杭州云栖纺织', 'Philippines']
  it.each([
    ['GTXPro', 'GTX Pro'], ['gtx-pro', 'GTX Pro'], ['Philipines', 'Philippines'], ['Philippinse', 'Philippines'], ['杭州云栖纺職', '杭州云栖纺织'],
    ['GTX Pro', undefined], ['MG Special', undefined], ['GTX', undefined], ['', undefined],
  ])('%j means %j', (given, meant) => { expect(similarTo(given, known)).toBe(meant) })
})
