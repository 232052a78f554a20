import { opportunitiesPreset } from './opportunities.ts'
import { retailPreset } from './retail.ts'

export { type Preset, type PresetStep, planOf } from './preset.ts'

/** Sources whose files are known, by name. */
export const presets = [opportunitiesPreset, retailPreset] as const
