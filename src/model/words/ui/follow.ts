import type { Words } from '../../../lib/words.ts'

/** Following a record. */
export const followWords = {
  followers: { en: 'Followers', zh: '关注者' },
  follow: { en: 'Follow', zh: '关注' },
  following: { en: 'Following', zh: '已关注' },
  unfollow: { en: 'Stop following', zh: '取消关注' },
  nobody: { en: 'Nobody follows this record.', zh: '暂无关注者。' },
  byMe: { en: 'Followed by me', zh: '我关注的' },
  followNothing: { en: 'You follow nothing. “Follow” on the page of a record tells you of what others change there.', zh: '您还没有关注任何记录。在记录页点击“关注”，即可收到他人修改的通知。' },
  stopped: { en: 'No longer followed: {name}', zh: '已取消关注：{name}' },
} as const satisfies Record<string, Words>
