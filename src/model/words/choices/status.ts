import type { Words } from '../../../lib/words.ts'

type Choices = Readonly<Record<string, Readonly<Record<string, Words>>>>

/** Occasions of care. */
const careKinds: Readonly<Record<string, Words>> = {
  birthday: { en: 'Birthday', zh: '生日' }, anniversary: { en: 'Anniversary of the first order', zh: '合作周年' }, festival: { en: 'Festival', zh: '节日' },
  afterPurchase: { en: 'After a purchase', zh: '购后回访' }, dormant: { en: 'Long without an order', zh: '沉睡唤醒' },
}

const activityKinds: Readonly<Record<string, Words>> = { task: { en: 'Task', zh: '任务' }, call: { en: 'Call', zh: '电话' }, meeting: { en: 'Meeting', zh: '会议' }, visit: { en: 'Visit', zh: '拜访' }, note: { en: 'Note', zh: '记录' } }

/** States of records and kinds of things, object by object: the same word may mean another thing elsewhere. */
export const statusChoiceWords: Choices = {
  'user.status': { invited: { en: 'Invited', zh: '已邀请' }, active: { en: 'Active', zh: '在职' }, deactivated: { en: 'Deactivated', zh: '已停用' } },
  'lead.status': {
    new: { en: 'New', zh: '新线索' }, contacting: { en: 'Contacting', zh: '联系中' }, qualified: { en: 'Qualified', zh: '已确认' },
    unqualified: { en: 'Unqualified', zh: '无效' }, converted: { en: 'Converted', zh: '已转化' },
  },
  'partner.status': { candidate: { en: 'Candidate', zh: '洽谈中' }, active: { en: 'Active', zh: '合作中' }, paused: { en: 'Paused', zh: '暂停' }, ended: { en: 'Ended', zh: '已终止' } },
  'supplier.status': { candidate: { en: 'Candidate', zh: '候选' }, approved: { en: 'Approved', zh: '合格' }, suspended: { en: 'Suspended', zh: '暂停' }, ended: { en: 'Ended', zh: '已终止' } },
  'competitor.status': { rising: { en: 'Rising', zh: '上升' }, stable: { en: 'Stable', zh: '平稳' }, declining: { en: 'Declining', zh: '下滑' }, gone: { en: 'Gone', zh: '已退出' } },
  'opportunity.status': { open: { en: 'Open', zh: '进行中' }, won: { en: 'Won', zh: '赢单' }, lost: { en: 'Lost', zh: '输单' } },
  'product.status': { planned: { en: 'Planned', zh: '规划中' }, active: { en: 'On sale', zh: '在售' }, endOfLife: { en: 'Ending', zh: '即将停售' }, discontinued: { en: 'Discontinued', zh: '已停售' } },
  'campaign.status': { planned: { en: 'Planned', zh: '计划中' }, running: { en: 'Running', zh: '进行中' }, finished: { en: 'Finished', zh: '已结束' }, cancelled: { en: 'Cancelled', zh: '已取消' } },
  'campaignMember.status': {
    planned: { en: 'Planned', zh: '待触达' }, sent: { en: 'Sent', zh: '已发送' }, seen: { en: 'Seen', zh: '已查看' }, answered: { en: 'Answered', zh: '已回应' },
    registered: { en: 'Registered', zh: '已报名' }, attended: { en: 'Attended', zh: '已参加' }, declined: { en: 'Declined', zh: '已拒绝' },
  },
  'order.status': {
    draft: { en: 'Draft', zh: '草稿' }, confirmed: { en: 'Confirmed', zh: '已确认' }, partDelivered: { en: 'Part delivered', zh: '部分交付' },
    delivered: { en: 'Delivered', zh: '已交付' }, closed: { en: 'Closed', zh: '已完成' }, cancelled: { en: 'Cancelled', zh: '已取消' },
  },
  'activity.status': { open: { en: 'To do', zh: '待办' }, done: { en: 'Done', zh: '已完成' }, cancelled: { en: 'Cancelled', zh: '已取消' } },
  'duplicateCandidate.state': { open: { en: 'To be looked at', zh: '待处理' }, merged: { en: 'Merged', zh: '已合并' }, dismissed: { en: 'Not the same', zh: '已排除' } },
  'duplicateCandidate.object': {
    customer: { en: 'Customer', zh: '客户' }, contact: { en: 'Contact', zh: '联系人' }, lead: { en: 'Lead', zh: '线索' }, partner: { en: 'Partner', zh: '合作伙伴' }, supplier: { en: 'Supplier', zh: '供应商' },
    competitor: { en: 'Competitor', zh: '竞争对手' }, opportunity: { en: 'Opportunity', zh: '商机' }, campaign: { en: 'Campaign', zh: '市场活动' }, product: { en: 'Product', zh: '产品' }, productCategory: { en: 'Product category', zh: '产品类别' },
  },
  'import.failedBecause': {
    starterGone: { en: 'Whoever started it is no active user any more', zh: '发起人已不是在职用户' }, forbidden: { en: 'Whoever started it may not import this any more', zh: '发起人已无权导入' }, fileGone: { en: 'The file is not there any more', zh: '文件已不存在' },
    plan: { en: 'The plan or the file does not fit any more', zh: '导入方案或文件已不再适用' }, tries: { en: 'It was tried several times and failed each time', zh: '多次尝试均未成功' },
  },
  'approvalRequest.state': {
    pending: { en: 'Waiting', zh: '审批中' }, approved: { en: 'Approved', zh: '已通过' }, returned: { en: 'Returned', zh: '已退回' }, rejected: { en: 'Rejected', zh: '已拒绝' },
    withdrawn: { en: 'Withdrawn', zh: '已撤回' }, failed: { en: 'Could not be done', zh: '未能执行' }, resent: { en: 'Sent again', zh: '已重新提交' },
  },
  'approvalTask.state': {
    open: { en: 'Waiting', zh: '待审批' }, approved: { en: 'Approved', zh: '已同意' }, returned: { en: 'Returned', zh: '已退回' }, rejected: { en: 'Rejected', zh: '已拒绝' }, handedOn: { en: 'Handed on', zh: '已转交' }, closed: { en: 'Closed', zh: '已关闭' },
  },
  'import.status': {
    uploaded: { en: 'Uploaded', zh: '已上传' }, matched: { en: 'Columns matched', zh: '已对应列' }, previewed: { en: 'Previewed', zh: '已预览' }, running: { en: 'Running', zh: '导入中' },
    paused: { en: 'Paused', zh: '已暂停' }, done: { en: 'Done', zh: '已完成' }, cancelled: { en: 'Cancelled', zh: '已取消' }, failed: { en: 'Failed', zh: '失败' },
    undoing: { en: 'Being undone', zh: '撤销中' }, undone: { en: 'Undone', zh: '已撤销' },
  },
  'webhook.disabledBecause': {
    failed: { en: 'Nothing got through', zh: '持续投递失败' }, gone: { en: 'The address is gone (410)', zh: '地址已失效（410）' }, filter: { en: 'Its filter no longer fits', zh: '筛选条件已失效' },
  },
  'webhookDelivery.status': { waiting: { en: 'Waiting', zh: '等待' }, delivered: { en: 'Delivered', zh: '已送达' }, failed: { en: 'Failed', zh: '失败' }, skipped: { en: 'Not sent', zh: '未发送' } },
  'webhookDelivery.because': {
    refused: { en: 'Refused by the target', zh: '目标拒绝' }, timeout: { en: 'No answer in time', zh: '响应超时' }, unreachable: { en: 'Not reached', zh: '无法连接' }, forbidden: { en: 'An address that must not be called', zh: '禁止访问的地址' },
    noRights: { en: 'May not be read any more', zh: '已无权读取' }, noPerson: { en: 'The person is not active', zh: '人员未启用' }, noSecret: { en: 'There is no signing secret yet', zh: '尚无签名密钥' },
  },
  'customer.kind': { company: { en: 'Company', zh: '公司' }, person: { en: 'Person', zh: '个人' }, authority: { en: 'Authority', zh: '政府机关' }, association: { en: 'Association', zh: '协会' }, media: { en: 'Media', zh: '媒体' } },
  'lifecycleStage.kind': {
    prospect: { en: 'Prospect', zh: '潜在' }, onboarding: { en: 'Onboarding', zh: '新客' }, active: { en: 'Active', zh: '活跃' }, growing: { en: 'Growing', zh: '成长' }, loyal: { en: 'Loyal', zh: '忠诚' },
    atRisk: { en: 'At risk', zh: '流失预警' }, dormant: { en: 'Dormant', zh: '沉睡' }, wonBack: { en: 'Won back', zh: '已召回' }, ended: { en: 'Ended', zh: '已终止' },
  },
  'contactPoint.kind': {
    mobile: { en: 'Mobile', zh: '手机' }, phone: { en: 'Phone', zh: '电话' }, fax: { en: 'Fax', zh: '传真' }, email: { en: 'Email', zh: '邮箱' }, wechat: { en: 'WeChat', zh: '微信' },
    wecom: { en: 'WeCom', zh: '企业微信' }, qq: { en: 'QQ', zh: 'QQ' }, dingtalk: { en: 'DingTalk', zh: '钉钉' }, feishu: { en: 'Feishu', zh: '飞书' }, linkedin: { en: 'LinkedIn', zh: '领英' },
    whatsapp: { en: 'WhatsApp', zh: 'WhatsApp' }, website: { en: 'Website', zh: '网站' }, other: { en: 'Other', zh: '其他' },
  },
  'partner.kind': { reseller: { en: 'Reseller', zh: '经销商' }, referrer: { en: 'Referrer', zh: '推荐方' }, service: { en: 'Service', zh: '服务商' }, technology: { en: 'Technology', zh: '技术伙伴' } },
  'stage.kind': { open: { en: 'Open', zh: '进行中' }, won: { en: 'Won', zh: '赢单' }, lost: { en: 'Lost', zh: '输单' } },
  'opportunity.kind': { newBusiness: { en: 'New business', zh: '新业务' }, expansion: { en: 'Expansion', zh: '增购' }, renewal: { en: 'Renewal', zh: '续约' }, replacement: { en: 'Replacement', zh: '替换' } },
  'product.kind': { goods: { en: 'Goods', zh: '实物' }, service: { en: 'Service', zh: '服务' }, subscription: { en: 'Subscription', zh: '订阅' }, charge: { en: 'Charge', zh: '附加费用' } },
  'campaign.kind': {
    exhibition: { en: 'Exhibition', zh: '展会' }, conference: { en: 'Conference', zh: '会议' }, webinar: { en: 'Webinar', zh: '线上研讨会' }, advertisement: { en: 'Advertisement', zh: '广告' }, email: { en: 'Email', zh: '邮件' },
    sms: { en: 'SMS', zh: '短信' }, social: { en: 'Social media', zh: '社交媒体' }, promotion: { en: 'Promotion', zh: '促销' }, training: { en: 'Training', zh: '培训' }, memberDay: { en: 'Member day', zh: '会员日' }, other: { en: 'Other', zh: '其他' },
  },
  'playbook.use': { keep: { en: 'Keeping', zh: '挽留' }, grow: { en: 'Growing', zh: '提升' }, winBack: { en: 'Winning back', zh: '赢回' } },
  'playbookStep.kind': activityKinds,
  'playbookUse.status': { begun: { en: 'Begun', zh: '已执行' }, leftOut: { en: 'Left out', zh: '对照' } },
  'comparisonCase.proposal': { repurchase: { en: 'Repurchase reminders', zh: '复购提醒' }, contact: { en: 'Contacts of the day', zh: '今日联系' }, winBack: { en: 'Win-back plans', zh: '赢回计划' }, playbook: { en: 'Playbooks', zh: '策略' } },
  'comparisonCase.arm': { treated: { en: 'Treated', zh: '执行组' }, heldOut: { en: 'Held out', zh: '对照组' } },
  'winBackPlan.status': { draft: { en: 'Draft', zh: '草稿' }, running: { en: 'Running', zh: '进行中' }, wonBack: { en: 'Won back', zh: '已赢回' }, notWonBack: { en: 'Not won back', zh: '未赢回' } },
  'playbook.risks': { low: { en: 'Low', zh: '低' }, medium: { en: 'Medium', zh: '中' }, high: { en: 'High', zh: '高' } },
  'playbook.quadrants': { prospect: { en: 'Prospect', zh: '潜在客户' }, bought: { en: 'Has bought', zh: '一般客户' }, highValue: { en: 'High value, seldom', zh: '高价值低频' }, frequent: { en: 'Often, low value', zh: '低价值高频' }, key: { en: 'Key account', zh: '重点客户' } },
  'playbook.lifecycles': { prospect: { en: 'Prospect', zh: '潜在' }, newcomer: { en: 'New', zh: '新客' }, growing: { en: 'Growing', zh: '成长' }, loyal: { en: 'Loyal', zh: '忠诚' }, wonBack: { en: 'Won back', zh: '赢回' }, atRisk: { en: 'At risk', zh: '有风险' }, dormant: { en: 'Dormant', zh: '沉睡' }, lost: { en: 'Lost', zh: '流失' } },
  lossCause: { price: { en: 'Price', zh: '价格' }, quality: { en: 'Quality', zh: '质量' }, service: { en: 'Service', zh: '服务' }, delivery: { en: 'Delivery', zh: '交付' }, relationship: { en: 'Relationship', zh: '客情关系' }, noNeed: { en: 'No need any more', zh: '不再需要' }, closed: { en: 'Closed down', zh: '歇业' }, moved: { en: 'Moved away', zh: '搬迁' }, other: { en: 'Other', zh: '其他' } },
  'careRule.kind': careKinds, 'careSuggestion.kind': careKinds,
  'careSuggestion.effect': { pending: { en: 'Not known yet', zh: '观察中' }, bought: { en: 'Bought', zh: '已购买' }, answered: { en: 'Answered', zh: '有回应' }, none: { en: 'None', zh: '无' } },
  'careSuggestion.status': { open: { en: 'Open', zh: '待关怀' }, done: { en: 'Done', zh: '已关怀' }, dismissed: { en: 'Dismissed', zh: '已忽略' } },
  'workLog.kind': { day: { en: 'Day', zh: '日报' }, week: { en: 'Week', zh: '周报' } }, 'workLog.begin.kind': { day: { en: 'Day', zh: '日报' }, week: { en: 'Week', zh: '周报' } },
  'workLog.status': { draft: { en: 'Draft', zh: '草稿' }, submitted: { en: 'Submitted', zh: '已提交' } },
  'activity.planVisits.order': { shortest: { en: 'Shortest way', zh: '最短路线' }, kept: { en: 'As kept', zh: '已保存的次序' } },
  'activity.kind': activityKinds, 'activity.log.kind': activityKinds,
  'activitySeries.kind': { task: { en: 'Task', zh: '任务' }, call: { en: 'Call', zh: '电话' }, meeting: { en: 'Meeting', zh: '会议' }, visit: { en: 'Visit', zh: '拜访' }, note: { en: 'Note', zh: '记录' } },
  'notification.kind': {
    approval: { en: 'Approvals', zh: '审批' }, automation: { en: 'Automation rules', zh: '自动化规则' },
    assigned: { en: 'Assigned', zh: '分配' }, transferred: { en: 'Transferred', zh: '转移' }, shared: { en: 'Shared', zh: '共享' }, mentioned: { en: 'Mentioned', zh: '提到我' }, due: { en: 'Due', zh: '到期' },
    importDone: { en: 'Import finished', zh: '导入完成' }, exportDone: { en: 'Export finished', zh: '导出完成' }, system: { en: 'System', zh: '系统' },
    shopOrder: { en: 'Order in the online shop', zh: '商城新订单' }, followed: { en: 'Followed record changed', zh: '关注的记录有变动' }, reminder: { en: 'Reminder', zh: '提醒' }, workLog: { en: 'Work log missing', zh: '工作日志未提交' }, webhookDisabled: { en: 'Webhook switched off', zh: 'Webhook 已停用' },
    returning: { en: 'Returns to a pool', zh: '即将退回公海' },
  },
  'follower.state': { following: { en: 'Following', zh: '已关注' }, left: { en: 'Not any more', zh: '已取消' } },
  'follower.because': { own: { en: 'Owner', zh: '负责人' }, author: { en: 'Made it', zh: '创建人' }, comment: { en: 'Commented', zh: '参与评论' }, chosen: { en: 'By choice', zh: '主动关注' } },
}
