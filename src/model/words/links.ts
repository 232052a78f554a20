import type { Words } from '../../lib/words.ts'
import { factChoiceWords } from './choices/facts.ts'

/** What the other side of a link is to this record, by the field's name, then by role. */
export const linkRoleWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  members: { lead: { en: 'Leads', zh: '组长' }, member: { en: 'Member', zh: '成员' } },
  links: {
    group: { en: 'Group', zh: '所属集团' }, spouse: { en: 'Spouse', zh: '配偶' }, household: { en: 'Household', zh: '同一家庭' }, refers: { en: 'Referred', zh: '转介绍' },
    suppliesTo: { en: 'Supplies', zh: '供货给' }, competesWith: { en: 'Competes with', zh: '竞争' },
  },
  customers: { employee: { en: 'Works there', zh: '任职' }, owner: { en: 'Owns it', zh: '股东' }, adviser: { en: 'Advises', zh: '顾问' }, formerEmployee: { en: 'Used to work there', zh: '曾任职' } },
  relations: {
    spouse: { en: 'Spouse', zh: '配偶' }, relative: { en: 'Relative', zh: '亲属' }, friend: { en: 'Friend', zh: '朋友' }, classmate: { en: 'Classmate', zh: '同学' },
    formerColleague: { en: 'Former colleague', zh: '前同事' }, refers: { en: 'Referred', zh: '引荐' },
  },
  contacts: factChoiceWords['decisionRole'] ?? {},
  competitors: { leading: { en: 'Ahead of us', zh: '领先' }, level: { en: 'Level with us', zh: '持平' }, behind: { en: 'Behind us', zh: '落后' } },
  related: { goesWith: { en: 'Goes with', zh: '搭配' }, upgradeOf: { en: 'Upgrade of', zh: '升级自' }, replaces: { en: 'Replaces', zh: '替代' }, partOf: { en: 'Part of', zh: '组成' } },
  with: { organiser: { en: 'Organises', zh: '组织者' }, attendee: { en: 'Takes part', zh: '参加者' } },
}
