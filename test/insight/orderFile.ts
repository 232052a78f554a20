import { seededRandom } from '../../src/lib/random.ts'

/** Headers as a shop's own program writes them, in two languages; the same rows below them. */
const headers = {
  en: ['Order number', 'Order date', 'Status', 'Customer ID', 'Customer name', 'Product code', 'Product name', 'Quantity', 'Unit price'],
  zh: ['订单编号', '订单日期', '状态', '客户外部编号', '客户名称', '产品编码', '产品名称', '数量', '单价'],
} as const
const delivered = { en: 'Delivered', zh: '已交付' } as const
const called = { en: ['Harbour', 'Hill', 'River', 'Garden', 'Forest', 'Lake', 'Market', 'Bridge'], zh: ['海港', '青山', '江南', '花园', '森林', '东湖', '集市', '石桥'] } as const
const sort = { en: ['Foods', 'Tools', 'Bakery', 'Textiles'], zh: ['食品', '工具', '烘焙', '纺织'] } as const
const goods = { en: ['Flour', 'Yeast', 'Sugar', 'Butter', 'Oven tray', 'Paper', 'Box', 'Apron', 'Knife', 'Whisk'], zh: ['面粉', '酵母', '白糖', '黄油', '烤盘', '烘焙纸', '包装盒', '围裙', '刀具', '打蛋器'] } as const
const day = 86_400_000

export interface OrderFile { readonly text: string; readonly orders: number; readonly customers: number; readonly lines: number }

/**
 * Two years of a wholesaler's orders by a seed: each customer has a pace and a size of its own, grows or shrinks after a year, and
 * some stay away. What stands next to each other in the list of goods is bought together.
 */
export function orderFile({ language, customers, until, seed = 11 }: { readonly language: 'en' | 'zh'; readonly customers: number; readonly until: string; readonly seed?: number }): OrderFile {
  const dice = seededRandom(seed)
  const last = Date.parse(`${until}T00:00:00Z`)
  const made: { readonly at: number; readonly cells: readonly (readonly string[])[] }[] = []
  for (let who = 0; who < customers; who += 1) {
    const [pace, size, leaves, grows, taste] = [18 + dice.next() * 80, 4 + dice.next() ** 2 * 60, dice.next() ** 2 * 0.35, 0.5 + dice.next() * 1.4, Math.floor(dice.next() * goods.en.length)]
    const name = `${called[language][who % 8] ?? ''}${language === 'en' ? ' ' : ''}${sort[language][Math.floor(who / 8) % 4] ?? ''} ${who + 1}`
    for (let ago = 60 + dice.next() * 650; ago > 0; ago = dice.next() < leaves ? 0 : ago + (ago < 365 ? pace / grows : pace) * Math.log(1 - dice.next())) {
      const at = last - Math.floor(ago) * day
      const several = 1 + Math.floor(dice.next() * 2.4)
      made.push({
        at, cells: Array.from({ length: several }, (_, place) => {
          const item = (taste + place + (dice.next() < 0.2 ? 3 : 0)) % goods.en.length
          return [`C${1000 + who}`, name, `P${100 + item}`, goods[language][item] ?? '', String(Math.max(1, Math.round(size * (0.6 + dice.next() * 0.8) * (ago < 365 ? grows : 1)))), (18 + item * 13.5).toFixed(2)]
        }),
      })
    }
  }
  made.sort((one, other) => one.at - other.at)
  const rows = made.flatMap(({ at, cells }, place) => cells.map((cell) => [`F${10_000 + place}`, new Date(at).toISOString().slice(0, 10), delivered[language], ...cell]))
  return { text: [headers[language], ...rows].map((row) => row.join(',')).join('\n'), orders: made.length, customers: new Set(made.map(({ cells }) => cells[0]?.[0])).size, lines: rows.length }
}
