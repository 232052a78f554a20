import type { ModelParts } from '../define/registry.ts'
import type { Customization } from './customization.ts'
import { type Customized, layOver } from './layOver.ts'
import { strictly } from './strictly.ts'

export { isCustomizable } from './customizable.ts'

/**
 * The model as one workspace has it, with all that it says of it read as if it came through a door: what does not fit is left out
 * and listed. @param roles of the viewer, whose layouts come before everybody's; none on the server.
 */
export function customize(base: ModelParts, customization: Customization, roles: readonly string[] = []): Customized {
  return layOver(base, customization, roles, strictly)
}
