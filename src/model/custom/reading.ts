import type { z } from 'zod'
import type { Registry } from '../define/registry.ts'
import type { Filter } from '../filter/filter.ts'
import type { CustomField, CustomFieldType } from './customization.ts'
import type { settingSchemas } from './settings.ts'

export type SettingsOf<Type extends CustomFieldType> = z.output<(typeof settingSchemas)[Type]>

/** How what a workspace says of a field, or asks for in a condition, is read. */
export interface Reading {
  /** @throws Unfit for settings that the type does not take. */
  settings<Type extends CustomFieldType>(this: void, type: Type, custom: CustomField): SettingsOf<Type>
  /** @throws Problem 422 for a condition that the object cannot be asked. */
  condition(this: void, registry: Registry, object: string, filter: unknown): Filter
}
