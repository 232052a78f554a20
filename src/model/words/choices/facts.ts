import type { Words } from '../../../lib/words.ts'

const consent: Readonly<Record<string, Words>> = { unknown: { en: 'Not asked', zh: '未询问' }, given: { en: 'Given', zh: '已授权' }, withdrawn: { en: 'Withdrawn', zh: '已撤回' } }
const channels: Readonly<Record<string, Words>> = {
  phone: { en: 'Phone', zh: '电话' }, sms: { en: 'SMS', zh: '短信' }, email: { en: 'Email', zh: '邮件' }, wechat: { en: 'WeChat', zh: '微信' }, visit: { en: 'Visit', zh: '上门' }, mail: { en: 'Post', zh: '信函' },
}
const degrees: Readonly<Record<string, Words>> = { low: { en: 'Low', zh: '低' }, medium: { en: 'Medium', zh: '中' }, high: { en: 'High', zh: '高' } }
const industries: Readonly<Record<string, Words>> = {
  manufacturing: { en: 'Manufacturing', zh: '制造' }, electronics: { en: 'Electronics', zh: '电子' }, textile: { en: 'Textile', zh: '纺织' }, machinery: { en: 'Machinery', zh: '机械' }, retail: { en: 'Retail', zh: '零售' },
  food: { en: 'Food and drink', zh: '食品饮料' }, catering: { en: 'Catering', zh: '餐饮' }, hospitality: { en: 'Hospitality', zh: '酒店旅游' }, medical: { en: 'Medical', zh: '医疗' }, education: { en: 'Education', zh: '教育' }, finance: { en: 'Finance', zh: '金融' },
  logistics: { en: 'Logistics', zh: '物流' }, software: { en: 'Software', zh: '软件' }, media: { en: 'Media', zh: '传媒' }, construction: { en: 'Construction', zh: '建筑' }, energy: { en: 'Energy', zh: '能源' },
  agriculture: { en: 'Agriculture', zh: '农业' }, public: { en: 'Public sector', zh: '公共事业' }, other: { en: 'Other', zh: '其他' },
}

/** Facts of customers, leads, contacts and the organisations around them. */
export const factChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  phoneConsent: consent, smsConsent: consent, emailConsent: consent, wechatConsent: consent, consent,
  preferredChannel: channels, 'cadenceRule.channel': channels, 'careRule.channel': channels, 'careSuggestion.channel': channels, 'careSuggestion.done.channel': channels,
  festival: {
    newYear: { en: 'New Year', zh: '元旦' }, springFestival: { en: 'Spring Festival', zh: '春节' }, lanternFestival: { en: 'Lantern Festival', zh: '元宵节' }, womensDay: { en: 'Women’s Day', zh: '妇女节' }, dragonBoat: { en: 'Dragon Boat Festival', zh: '端午节' },
    qixi: { en: 'Qixi Festival', zh: '七夕节' }, midAutumn: { en: 'Mid-Autumn Festival', zh: '中秋节' }, doubleNinth: { en: 'Double Ninth Festival', zh: '重阳节' }, nationalDay: { en: 'National Day', zh: '国庆节' }, christmas: { en: 'Christmas', zh: '圣诞节' },
  }, doNotContact: channels,
  consentChannels: channels, 'consent.channel': channels, 'consent.state': consent,
  goesTo: { person: { en: 'A person', zh: '指定人员' }, pool: { en: 'A public pool', zh: '公海' }, nobody: { en: 'Nobody yet', zh: '暂不分配' } },
  risk: degrees, threat: degrees,
  industry: industries, fields: industries,
  language: {
    en: { en: 'English', zh: '英语' }, zh: { en: 'Chinese', zh: '中文' }, ja: { en: 'Japanese', zh: '日语' }, ko: { en: 'Korean', zh: '韩语' }, de: { en: 'German', zh: '德语' },
    fr: { en: 'French', zh: '法语' }, es: { en: 'Spanish', zh: '西班牙语' }, ru: { en: 'Russian', zh: '俄语' }, other: { en: 'Other', zh: '其他' },
  },
  unqualifiedReason: {
    noNeed: { en: 'No need', zh: '没有需求' }, noBudget: { en: 'No budget', zh: '没有预算' }, wrongTime: { en: 'Wrong time', zh: '时机不对' }, unreachable: { en: 'Cannot be reached', zh: '联系不上' },
    wrongContact: { en: 'Wrong contact data', zh: '联系方式有误' }, competitor: { en: 'Is a competitor', zh: '同行' }, spam: { en: 'Spam', zh: '垃圾信息' }, other: { en: 'Other', zh: '其他' },
  },
  source: {
    website: { en: 'Website', zh: '官网' }, referral: { en: 'Referral', zh: '转介绍' }, exhibition: { en: 'Exhibition', zh: '展会' }, advertisement: { en: 'Advertisement', zh: '广告' }, search: { en: 'Search engine', zh: '搜索引擎' },
    social: { en: 'Social media', zh: '社交媒体' }, telephone: { en: 'Telephone', zh: '电话' }, mail: { en: 'Mail', zh: '邮件' }, partner: { en: 'Partner', zh: '合作伙伴' }, bought: { en: 'Bought list', zh: '外购名单' }, other: { en: 'Other', zh: '其他' },
  },
  rating: { hot: { en: 'Hot', zh: '高' }, warm: { en: 'Warm', zh: '中' }, cold: { en: 'Cold', zh: '低' } },
  endedBy: { us: { en: 'Us', zh: '我方' }, them: { en: 'Them', zh: '对方' } },
  relationshipLevel: { stranger: { en: 'Stranger', zh: '陌生' }, known: { en: 'Known', zh: '认识' }, trusted: { en: 'Trusted', zh: '信任' }, friend: { en: 'Friend', zh: '朋友' }, strategic: { en: 'Strategic', zh: '战略伙伴' } },
  subIndustry: {
    components: { en: 'Components', zh: '零部件' }, assembly: { en: 'Assembly', zh: '整机组装' }, semiconductors: { en: 'Semiconductors', zh: '半导体' }, yarn: { en: 'Yarn and cloth', zh: '纱线面料' }, garments: { en: 'Garments', zh: '服装' },
    tools: { en: 'Machine tools', zh: '机床' }, vehicles: { en: 'Vehicles', zh: '车辆' }, supermarket: { en: 'Supermarket', zh: '商超' }, onlineShop: { en: 'Online shop', zh: '电商' }, hospital: { en: 'Hospital', zh: '医院' },
    pharmacy: { en: 'Pharmacy', zh: '药店' }, devices: { en: 'Medical devices', zh: '医疗器械' }, school: { en: 'School', zh: '学校' }, training: { en: 'Training', zh: '培训机构' }, bank: { en: 'Bank', zh: '银行' },
    insurance: { en: 'Insurance', zh: '保险' }, freight: { en: 'Freight', zh: '货运' }, warehousing: { en: 'Warehousing', zh: '仓储' },
  },
  size: {
    under10: { en: '1–9 people', zh: '1–9 人' }, from10: { en: '10–49 people', zh: '10–49 人' }, from50: { en: '50–199 people', zh: '50–199 人' },
    from200: { en: '200–499 people', zh: '200–499 人' }, from500: { en: '500–1,999 people', zh: '500–1999 人' }, from2000: { en: '2,000 people and more', zh: '2000 人以上' },
  },
  sex: { female: { en: 'Female', zh: '女' }, male: { en: 'Male', zh: '男' }, other: { en: 'Other', zh: '其他' } },
  education: { school: { en: 'School', zh: '高中及以下' }, college: { en: 'College', zh: '大专' }, bachelor: { en: 'Bachelor', zh: '本科' }, master: { en: 'Master', zh: '硕士' }, doctor: { en: 'Doctor', zh: '博士' }, other: { en: 'Other', zh: '其他' } },
  incomeBand: { low: { en: 'Low', zh: '低' }, lowerMiddle: { en: 'Lower middle', zh: '中低' }, middle: { en: 'Middle', zh: '中等' }, upperMiddle: { en: 'Upper middle', zh: '中高' }, high: { en: 'High', zh: '高' } },
  hobbies: {
    sport: { en: 'Sport', zh: '运动' }, travel: { en: 'Travel', zh: '旅行' }, music: { en: 'Music', zh: '音乐' }, reading: { en: 'Reading', zh: '阅读' }, food: { en: 'Food', zh: '美食' }, tea: { en: 'Tea', zh: '茶' },
    wine: { en: 'Wine', zh: '酒' }, golf: { en: 'Golf', zh: '高尔夫' }, photography: { en: 'Photography', zh: '摄影' }, family: { en: 'Family', zh: '家庭' }, technology: { en: 'Technology', zh: '科技' }, art: { en: 'Art', zh: '艺术' },
  },
  decisionRole: {
    decides: { en: 'Decides', zh: '决策人' }, influences: { en: 'Influences', zh: '影响者' }, buys: { en: 'Buys', zh: '采购' }, uses: { en: 'Uses', zh: '使用者' },
    pays: { en: 'Pays', zh: '付款' }, checks: { en: 'Checks', zh: '技术把关' }, blocks: { en: 'Blocks', zh: '反对者' }, opensDoors: { en: 'Opens doors', zh: '引荐人' },
  },
  attitude: { supports: { en: 'Supports us', zh: '支持' }, neutral: { en: 'Neutral', zh: '中立' }, against: { en: 'Against us', zh: '反对' }, unknown: { en: 'Unknown', zh: '未知' } },
  category: { materials: { en: 'Materials', zh: '原材料' }, components: { en: 'Components', zh: '零部件' }, goods: { en: 'Goods', zh: '成品' }, services: { en: 'Services', zh: '服务' }, logistics: { en: 'Logistics', zh: '物流' }, equipment: { en: 'Equipment', zh: '设备' } },
  likeness: { same: { en: 'The same', zh: '相同' }, similar: { en: 'Similar', zh: '相似' }, substitute: { en: 'Substitute', zh: '替代' } },
}
