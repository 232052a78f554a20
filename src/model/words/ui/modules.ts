import type { Words } from '../../../lib/words.ts'

/** Words of the page on which a company takes and leaves modules, and of the choice at set-up. */
export const moduleWords = {
  title: { en: 'Modules', zh: '功能模块' },
  about: { en: 'Begin small and add the rest step by step. What is off is shown nowhere; nothing of it is lost.', zh: '从小处开始，逐步启用。停用的内容不再显示，数据全部保留。' },
  core: { en: 'Always there: customers, contacts, activities, files, search, import, settings.', zh: '始终可用：客户、联系人、跟进、附件、搜索、导入与设置。' },
  brings: { en: 'Brings: {what}', zh: '包含：{what}' },
  needs: { en: 'Needs: {what}', zh: '依赖：{what}' },
  on: { en: 'On', zh: '已启用' },
  off: { en: 'Off', zh: '已停用' },
  switchOn: { en: 'Switch on', zh: '启用' },
  switchOff: { en: 'Switch off', zh: '停用' },
  offTitle: { en: 'Switch off “{name}”?', zh: '停用“{name}”？' },
  offAbout: { en: 'Everybody here stops seeing it at once: lists, search, fields, settings, API. The data stays as it is and is there again when you switch it on.', zh: '所有人将立即不再看到它：列表、搜索、字段、设置与 API。数据原样保留，重新启用后恢复。' },
  along: { en: 'Together with it: {what}', zh: '将一并处理：{what}' },
  switchedOn: { en: '“{name}” is on.', zh: '“{name}”已启用。' },
  switchedOff: { en: '“{name}” is off. Its data was kept.', zh: '“{name}”已停用，数据已保留。' },
  lately: { en: 'Switched lately', zh: '最近的切换' },
  never: { en: 'Nobody has switched anything yet.', zh: '还没有切换记录。' },
  historyOn: { en: '{who} switched “{name}” on', zh: '{who} 启用了“{name}”' },
  historyOff: { en: '{who} switched “{name}” off', zh: '{who} 停用了“{name}”' },
  beginWith: { en: 'Begin with', zh: '启用范围' },
  beginHint: { en: 'You can add and leave modules at any time', zh: '以后可随时增减' },
  small: { en: 'Small: contacts and pipeline', zh: '小团队：联系人与商机' },
  sales: { en: 'Sales: with leads, orders, public pools', zh: '销售团队：另含线索、订单、公海' },
  everything: { en: 'Everything', zh: '全部功能' },
} satisfies Readonly<Record<string, Words>>
