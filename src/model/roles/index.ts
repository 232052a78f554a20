import type { RoleDefinition } from '../define/permission.ts'
import { administrator } from './administrator.ts'
import { agent } from './agent.ts'
import { analyst } from './analyst.ts'
import { finance } from './finance.ts'
import { headOfSales } from './headOfSales.ts'
import { hr } from './hr.ts'
import { leader } from './leader.ts'
import { marketer } from './marketer.ts'
import { partner } from './partner.ts'
import { purchaser } from './purchaser.ts'
import { rep } from './rep.ts'
import { technician } from './technician.ts'
import { telesales } from './telesales.ts'

/** The shipped roles: rows of every new workspace, which may be changed there. */
export const roles: readonly RoleDefinition[] = [
  leader, headOfSales, rep, telesales, marketer, agent, technician, purchaser, finance, hr, partner, analyst, administrator,
]
