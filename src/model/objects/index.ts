import type { ObjectDefinition } from '../define/object.ts'
import { activity } from './activity.ts'
import { activitySeries } from './activitySeries.ts'
import { approvalFlow } from './approvalFlow.ts'
import { approvalRequest } from './approvalRequest.ts'
import { approvalTask } from './approvalTask.ts'
import { automationRule } from './automationRule.ts'
import { automationRun } from './automationRun.ts'
import { automationRunItem } from './automationRunItem.ts'
import { assignmentRule } from './assignmentRule.ts'
import { cadenceRule } from './cadenceRule.ts'
import { campaign } from './campaign.ts'
import { campaignMember } from './campaignMember.ts'
import { choiceOption } from './choiceOption.ts'
import { comment } from './comment.ts'
import { competitor } from './competitor.ts'
import { competitorProduct } from './competitorProduct.ts'
import { consent } from './consent.ts'
import { contact } from './contact.ts'
import { contactPoint } from './contactPoint.ts'
import { customer } from './customer.ts'
import { customerLevel } from './customerLevel.ts'
import { customField } from './customField.ts'
import { customObject } from './customObject.ts'
import { department } from './department.ts'
import { duplicateCandidate } from './duplicateCandidate.ts'
import { exchangeRate } from './exchangeRate.ts'
import { fieldCondition } from './fieldCondition.ts'
import { file } from './file.ts'
import { follower } from './follower.ts'
import { holdingLimit } from './holdingLimit.ts'
import { importRecord } from './import.ts'
import { layout } from './layout.ts'
import { lead } from './lead.ts'
import { leadForm } from './leadForm.ts'
import { lifecycleStage } from './lifecycleStage.ts'
import { moduleSwitch } from './moduleSwitch.ts'
import { notification } from './notification.ts'
import { notificationPreference } from './notificationPreference.ts'
import { opportunity } from './opportunity.ts'
import { opportunityLine } from './opportunityLine.ts'
import { order } from './order.ts'
import { orderLine } from './orderLine.ts'
import { partner } from './partner.ts'
import { pipeline } from './pipeline.ts'
import { poolRule } from './poolRule.ts'
import { product } from './product.ts'
import { productCategory } from './productCategory.ts'
import { publicPool } from './publicPool.ts'
import { role } from './role.ts'
import { salesRecord } from './salesRecord.ts'
import { savedView } from './savedView.ts'
import { scoreBand } from './scoreBand.ts'
import { scoringRule } from './scoringRule.ts'
import { sharingRule } from './sharingRule.ts'
import { stage } from './stage.ts'
import { stateTransition } from './stateTransition.ts'
import { supplier } from './supplier.ts'
import { tag } from './tag.ts'
import { team } from './team.ts'
import { uniqueRule } from './uniqueRule.ts'
import { user } from './user.ts'
import { webhook } from './webhook.ts'
import { webhookDelivery } from './webhookDelivery.ts'

/** Every shipped object, in the order in which settings and documents list them. */
export const objects: readonly ObjectDefinition[] = [
  department, user, role, team, lead, customer,
  customerLevel, cadenceRule, lifecycleStage, contact, contactPoint, partner, supplier,
  competitor, competitorProduct, pipeline, stage, opportunity, opportunityLine,
  salesRecord, productCategory, product, campaign, campaignMember, order,
  orderLine, activity, activitySeries, comment, file, tag, savedView,
  importRecord, notification, notificationPreference, follower, exchangeRate, duplicateCandidate,
  customObject, customField, choiceOption, fieldCondition, uniqueRule, sharingRule, stateTransition, layout, moduleSwitch,
  webhook, webhookDelivery, publicPool, poolRule, holdingLimit, assignmentRule, scoringRule, scoreBand,
  approvalFlow, approvalRequest, approvalTask,
  automationRule, automationRun, automationRunItem,
  leadForm, consent,
]
