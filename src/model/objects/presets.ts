import type { Tone } from '../define/field.ts'
import type { Words } from '../../lib/words.ts'
import type { Filter } from '../filter/filter.ts'

/** What a new workspace may begin with, as rows of its own tables. They are made in the language of the workspace. */
export interface LifecyclePreset { readonly name: Words; readonly kind: string; readonly tone: Tone }
export interface LevelPreset { readonly name: Words; readonly cadenceDays: number; readonly tone: Tone }
export interface StagePreset { readonly name: Words; readonly probability: number; readonly kind: 'open' | 'won' | 'lost'; readonly allowedDays?: number; readonly requiredFields?: readonly string[] }
export interface PipelinePreset { readonly name: Words; readonly stages: readonly StagePreset[] }

const prospect: LifecyclePreset = { name: { en: 'Prospect', zh: '潜在' }, kind: 'prospect', tone: 'neutral' }
const onboarding: LifecyclePreset = { name: { en: 'Onboarding', zh: '新客' }, kind: 'onboarding', tone: 'info' }
const growing: LifecyclePreset = { name: { en: 'Growing', zh: '成长' }, kind: 'growing', tone: 'info' }
const active: LifecyclePreset = { name: { en: 'Active', zh: '活跃' }, kind: 'active', tone: 'accent' }
const loyal: LifecyclePreset = { name: { en: 'Loyal', zh: '忠诚' }, kind: 'loyal', tone: 'ok' }
const atRisk: LifecyclePreset = { name: { en: 'At risk', zh: '流失预警' }, kind: 'atRisk', tone: 'warn' }
const dormant: LifecyclePreset = { name: { en: 'Dormant', zh: '沉睡' }, kind: 'dormant', tone: 'bad' }
const ended: LifecyclePreset = { name: { en: 'Ended', zh: '已终止' }, kind: 'ended', tone: 'neutral' }

/** By the number of stages; six is what a workspace gets that did not choose. */
export const lifecycleStagePresets: Readonly<Record<4 | 6 | 8, readonly LifecyclePreset[]>> = {
  4: [prospect, active, dormant, ended],
  6: [prospect, onboarding, growing, loyal, atRisk, ended],
  8: [prospect, onboarding, growing, active, loyal, atRisk, dormant, ended],
}

/** A is the best. */
export const customerLevelPreset: readonly LevelPreset[] = [
  { name: { en: 'A', zh: 'A' }, cadenceDays: 14, tone: 'accent' },
  { name: { en: 'B', zh: 'B' }, cadenceDays: 30, tone: 'info' },
  { name: { en: 'C', zh: 'C' }, cadenceDays: 60, tone: 'neutral' },
  { name: { en: 'D', zh: 'D' }, cadenceDays: 180, tone: 'neutral' },
]

export const pipelinePreset: PipelinePreset = {
  name: { en: 'Sales', zh: '标准销售' },
  stages: [
    { name: { en: 'First contact', zh: '初步接触' }, probability: 0.1, kind: 'open', allowedDays: 14 },
    { name: { en: 'Need', zh: '需求' }, probability: 0.25, kind: 'open', allowedDays: 21, requiredFields: ['customer'] },
    { name: { en: 'Proposal', zh: '方案' }, probability: 0.4, kind: 'open', allowedDays: 21, requiredFields: ['amount'] },
    { name: { en: 'Quote', zh: '报价' }, probability: 0.6, kind: 'open', allowedDays: 14, requiredFields: ['amount', 'expectedCloseOn'] },
    { name: { en: 'Negotiation', zh: '谈判' }, probability: 0.8, kind: 'open', allowedDays: 14, requiredFields: ['amount', 'expectedCloseOn'] },
    { name: { en: 'Won', zh: '赢单' }, probability: 1, kind: 'won' },
    { name: { en: 'Lost', zh: '输单' }, probability: 0, kind: 'lost' },
  ],
}

/** Monday to Friday, the log of the day asked for at six. */
export const workCalendarPreset = { name: { en: 'Work calendar', zh: '工作日历' }, workdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], workLogAt: '18:00' } as const

export interface CarrierPreset { readonly name: Words; readonly kind: 'express' | 'freight' | 'own' | 'pickup'; readonly trackingAddress?: string }

/** Carriers with the page on which a waybill is followed; a company adds its own. */
export const carrierPreset: readonly CarrierPreset[] = [
  { name: { en: 'SF Express', zh: '顺丰速运' }, kind: 'express', trackingAddress: 'https://www.sf-express.com/chn/sc/waybill/waybill-detail/{waybill}' },
  { name: { en: 'ZTO Express', zh: '中通快递' }, kind: 'express', trackingAddress: 'https://www.zto.com/express/expressCheck.html?txtBill={waybill}' },
  { name: { en: 'YTO Express', zh: '圆通速递' }, kind: 'express', trackingAddress: 'https://www.yto.net.cn/trackingResults?num={waybill}' },
  { name: { en: 'JD Logistics', zh: '京东物流' }, kind: 'express', trackingAddress: 'https://www.jdl.com/orderSearch/?waybillCodes={waybill}' },
  { name: { en: 'Deppon', zh: '德邦快递' }, kind: 'freight', trackingAddress: 'https://www.deppon.com/newwebsite/track/ordertrack?num={waybill}' },
  { name: { en: 'EMS', zh: '邮政 EMS' }, kind: 'express', trackingAddress: 'https://www.ems.com.cn/queryList?mailNo={waybill}' },
  { name: { en: 'DHL', zh: 'DHL' }, kind: 'express', trackingAddress: 'https://www.dhl.com/global-en/home/tracking.html?tracking-id={waybill}' },
  { name: { en: 'UPS', zh: 'UPS' }, kind: 'express', trackingAddress: 'https://www.ups.com/track?tracknum={waybill}' },
  { name: { en: 'FedEx', zh: 'FedEx' }, kind: 'express', trackingAddress: 'https://www.fedex.com/fedextrack/?trknbr={waybill}' },
  { name: { en: 'Own vehicle', zh: '自有车辆' }, kind: 'own' },
  { name: { en: 'Fetched by the customer', zh: '客户自提' }, kind: 'pickup' },
]

export interface CareRulePreset { readonly name: Words; readonly kind: 'birthday' | 'anniversary' | 'festival'; readonly festival?: 'springFestival' | 'dragonBoat' | 'midAutumn'; readonly days: number; readonly filter?: Filter }
const bought: Filter = { field: 'firstOrderOn', is: 'isNotEmpty' }

/** Occasions on which a company thinks of its customers; festivals of those only that have bought. Their words are those of the kind. */
export const careRulePreset: readonly CareRulePreset[] = [
  { name: { en: 'Birthday', zh: '生日关怀' }, kind: 'birthday', days: 3 },
  { name: { en: 'Anniversary of the first order', zh: '首单周年' }, kind: 'anniversary', days: 3 },
  { name: { en: 'Spring Festival', zh: '春节问候' }, kind: 'festival', festival: 'springFestival', days: 7, filter: bought },
  { name: { en: 'Dragon Boat Festival', zh: '端午问候' }, kind: 'festival', festival: 'dragonBoat', days: 3, filter: bought },
  { name: { en: 'Mid-Autumn Festival', zh: '中秋问候' }, kind: 'festival', festival: 'midAutumn', days: 3, filter: bought },
]
