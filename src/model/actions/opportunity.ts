import { defineAction } from '../define/action.ts'
import { belongsTo, choice, date, longText, money, percent } from '../define/vocabulary.ts'

export const winOpportunity = defineAction('opportunity.win', {
  on: 'opportunity',
  from: ['open'],
  to: 'won',
  label: { en: 'Mark won', zh: '赢单' },
  about: { en: 'Closes the opportunity as won, with the date and the amount agreed.', zh: '以成交日期和成交金额关闭商机。' },
  input: {
    closedOn: date({ required: true, default: { initial: 'today' } }),
    amount: money({ above: 0, beginsWith: ['amount'] }),
    remark: longText({ max: 2000 }),
  },
  tone: 'primary',
})

export const loseOpportunity = defineAction('opportunity.lose', {
  on: 'opportunity',
  from: ['open'],
  to: 'lost',
  label: { en: 'Mark lost', zh: '输单' },
  about: { en: 'Closes the opportunity as lost and keeps why, so that the next one goes better.', zh: '关闭商机并记下原因，供日后改进。' },
  input: {
    closedOn: date({ required: true, default: { initial: 'today' } }),
    lossClass: choice(['ours', 'competitor', 'customer'], { required: true }),
    lossReason: choice(['price', 'quality', 'delivery', 'service', 'missingFeature', 'slowAnswer', 'competitorPrice', 'competitorProduct', 'competitorRelation', 'noBudget', 'projectStopped', 'needGone', 'noDecision', 'other'], {
      open: true,
      required: true,
      shownWhen: { field: 'lossClass' },
      dependsOn: {
        field: 'lossClass',
        choices: {
          ours: ['price', 'quality', 'delivery', 'service', 'missingFeature', 'slowAnswer', 'other'],
          competitor: ['competitorPrice', 'competitorProduct', 'competitorRelation', 'other'],
          customer: ['noBudget', 'projectStopped', 'needGone', 'noDecision', 'other'],
        },
      },
    }),
    lostTo: belongsTo('competitor', { shownWhen: { field: 'lossClass', in: ['competitor'] } }),
    lossRemark: longText({ max: 2000 }),
  },
  bulk: true,
  tone: 'danger',
})

export const reopenOpportunity = defineAction('opportunity.reopen', {
  on: 'opportunity',
  from: ['won', 'lost'],
  to: 'open',
  label: { en: 'Reopen', zh: '重新打开' },
  about: { en: 'Takes up a closed opportunity again, at its last open stage or the one given.', zh: '重新跟进已关闭的商机，回到原阶段或指定阶段。' },
  input: { stage: belongsTo('stage'), reason: longText({ max: 2000 }) },
  tone: 'back',
})

/** To a stage of kind won or lost it refuses and names the action that closes. */
export const moveOpportunity = defineAction('opportunity.moveStage', {
  on: 'opportunity',
  from: ['open'],
  label: { en: 'Move to stage', zh: '推进阶段' },
  about: { en: 'Moves the opportunity to another stage, with the probability of that stage unless another is given.', zh: '移到另一阶段；未填赢率时取该阶段的赢率。' },
  input: { stage: belongsTo('stage', { required: true }), probability: percent(), reason: longText({ max: 2000 }) },
  bulk: true,
})
