import type { Language } from '../../lib/words.ts'
import type { SampleVocabulary } from './vocabulary.ts'
import type { SampleTrade } from './world.ts'

/** What a shop and a service firm sell; a factory sells what stands in the vocabulary. */
export const sampleTrades: Readonly<Partial<Record<SampleTrade, Readonly<Record<Language, SampleVocabulary['categories']>>>>> = {
  shop: {
    zh: [
      { name: '护肤', products: [{ name: '茉莉洁面乳', price: 89 }, { name: '人参精华液', price: 328 }, { name: '玉容面霜', price: 268 }] },
      { name: '茶', products: [{ name: '明前龙井 100 克', price: 168 }, { name: '正山小种 125 克', price: 118 }, { name: '白毫银针 50 克', price: 198 }] },
      { name: '家居', products: [{ name: '竹纤维毛巾套装', price: 79 }, { name: '香薰蜡烛', price: 99 }, { name: '手作陶杯', price: 128 }] },
      { name: '礼盒', products: [{ name: '中秋礼盒', price: 398 }, { name: '新年礼盒', price: 498 }, { name: '生日礼盒', price: 258 }] },
    ],
    en: [
      { name: 'Skin care', products: [{ name: 'Jasmine cleanser', price: 18 }, { name: 'Ginseng serum', price: 52 }, { name: 'Jade cream', price: 44 }] },
      { name: 'Tea', products: [{ name: 'Longjing 100 g', price: 26 }, { name: 'Lapsang 125 g', price: 19 }, { name: 'White tea 50 g', price: 32 }] },
      { name: 'Home', products: [{ name: 'Bamboo towels', price: 15 }, { name: 'Scented candle', price: 17 }, { name: 'Handmade cup', price: 22 }] },
      { name: 'Gifts', products: [{ name: 'Autumn box', price: 65 }, { name: 'New year box', price: 80 }, { name: 'Birthday box', price: 42 }] },
    ],
  },
  service: {
    zh: [
      { name: '咨询', products: [{ name: '管理诊断（天）', price: 6800 }, { name: '流程梳理', price: 48000 }, { name: '数据治理方案', price: 86000 }] },
      { name: '实施', products: [{ name: '系统实施（人天）', price: 2400 }, { name: '接口开发', price: 15000 }, { name: '数据迁移', price: 22000 }] },
      { name: '运维', products: [{ name: '标准运维（年）', price: 36000 }, { name: '驻场运维（月）', price: 28000 }, { name: '应急响应包', price: 9800 }] },
      { name: '培训', products: [{ name: '内训（天）', price: 12000 }, { name: '公开课（人）', price: 2600 }] },
    ],
    en: [
      { name: 'Advice', products: [{ name: 'Assessment (day)', price: 900 }, { name: 'Process review', price: 6200 }, { name: 'Data plan', price: 11000 }] },
      { name: 'Projects', products: [{ name: 'Implementation (day)', price: 640 }, { name: 'Interface', price: 2100 }, { name: 'Data migration', price: 3200 }] },
      { name: 'Operations', products: [{ name: 'Standard care (year)', price: 4800 }, { name: 'On-site care (month)', price: 3900 }, { name: 'Emergency pack', price: 1400 }] },
      { name: 'Training', products: [{ name: 'In-house (day)', price: 1600 }, { name: 'Open course (seat)', price: 340 }] },
    ],
  },
}
