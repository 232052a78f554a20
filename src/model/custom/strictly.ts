import { parseFilter } from '../filter/parse.ts'
import { Unfit } from './broken.ts'
import type { CustomField, CustomFieldType } from './customization.ts'
import type { Reading, SettingsOf } from './reading.ts'
import { settingSchemas } from './settings.ts'

/** Reads as a door does: every setting by its schema, with what is usual filled in; every condition by the filter language. */
export const strictly: Reading = {
  settings,
  condition: (registry, object, filter) => parseFilter(registry, object, filter),
}

function settings<Type extends CustomFieldType>(type: Type, { settings: given }: Pick<CustomField, 'settings'>): SettingsOf<Type> {
  const parsed = settingSchemas[type].safeParse(given ?? {})
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of this very type has read it; TypeScript sees the union of all
  if (parsed.success) return parsed.data as SettingsOf<Type>
  throw new Unfit('settings', { name: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ').slice(0, 200) })
}
