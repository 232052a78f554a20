import { type Customized, layOver } from '../../src/model/custom/layOver.ts'
import type { Customization } from '../../src/model/custom/customization.ts'
import type { ModelParts } from '../../src/model/define/registry.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { SettingsOf } from '../../src/model/custom/reading.ts'
import type { CustomField, CustomFieldType } from '../../src/model/custom/customization.ts'

// What only a company with a model of its own needs: loaded then, not with the first list. The server has read all of it, and left
// out what does not fit: nothing is read a second time here, so that the readers need not come along.

export function laidOver(base: ModelParts, customization: Customization, roles: readonly string[]): Customized {
  return layOver(base, customization, roles, { settings, condition: (_registry, _object, filter) => asRead(filter) })
}

function settings<Type extends CustomFieldType>(_type: Type, custom: CustomField): SettingsOf<Type> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's schema of this type has read it
  return custom.settings as SettingsOf<Type>
}

function asRead(filter: unknown): Filter {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's filter parser has read it
  return filter as Filter
}
