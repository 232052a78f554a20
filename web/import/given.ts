import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Row } from '../data/values.ts'
import type { Preview } from './requests.ts'
import type { PlanState } from './use-plan.ts'

/** What each step of an opened import is given. */
export interface StepProps {
  readonly object: ResolvedObject
  readonly row: Row
  readonly state: PlanState
  readonly preview: Preview | undefined
  /** The plan is being saved or looked at: what stands there may be of the one before. */
  readonly checking: boolean
}
