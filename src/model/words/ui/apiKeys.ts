import type { Words } from '../../../lib/words.ts'

/** Words of the settings page of API keys. */
export const apiKeyWords = {
  apiKeys: { en: 'API keys', zh: 'API 密钥' },
  about: { en: 'With a key a program acts in its person\'s name, with at most that person\'s rights.', zh: '程序凭密钥以所属人员的身份操作，权限不超过本人。' },
  add: { en: 'New key', zh: '新建密钥' },
  name: { en: 'What it is for', zh: '用途' },
  nameHint: { en: 'Nightly sync, website form …', zh: '例如：夜间同步、官网表单' },
  lives: { en: 'Valid for', zh: '有效期' },
  days: { en: '{days} days', zh: '{days} 天' },
  readOnly: { en: 'Reads only', zh: '只读' },
  readOnlyHint: { en: 'Lists, reads, counts and exports; changes nothing.', zh: '可列表、读取、计数、导出，不能修改。' },
  make: { en: 'Make the key', zh: '创建密钥' },
  made: { en: 'The key', zh: '密钥' },
  once: { en: 'It is shown this once. Keep it where secrets are kept; whoever has it acts as you.', zh: '密钥只显示这一次，请妥善保管；持有者即可以您的身份操作。' },
  until: { en: 'until {date}', zh: '{date} 到期' },
  expired: { en: 'Expired', zh: '已过期' },
  unused: { en: 'never used', zh: '从未使用' },
  used: { en: 'last used {when}', zh: '最近使用 {when}' },
  revoke: { en: 'Revoke', zh: '停用' },
  revokeNamed: { en: 'Revoke {name}?', zh: '停用“{name}”？' },
  revokeAbout: { en: 'Programs that use this key are refused at once. It cannot be taken back.', zh: '使用此密钥的程序会立即被拒绝，且无法恢复。' },
  none: { en: 'No keys yet', zh: '还没有密钥' },
} as const satisfies Record<string, Words>
