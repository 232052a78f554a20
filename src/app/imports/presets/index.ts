import { hubspotPreset } from './hubspot.ts'
import { opportunitiesPreset } from './opportunities.ts'
import { pipedrivePreset } from './pipedrive.ts'
import type { Preset } from './preset.ts'
import { retailPreset } from './retail.ts'
import { salesforcePreset } from './salesforce.ts'
import { wukongPreset } from './wukong.ts'

export { fits, planOf, type Preset, type PresetStep, recognised } from './preset.ts'

/** Sources whose files are known, by name. */
export const presets: readonly Preset[] = [salesforcePreset, hubspotPreset, pipedrivePreset, wukongPreset, opportunitiesPreset, retailPreset]
