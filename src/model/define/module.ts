import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { ModuleName } from './moduleNames.ts'

/** How much of the program a company begins with. */
export const modulePresets = ['small', 'sales', 'everything'] as const
export type ModulePreset = (typeof modulePresets)[number]

/** A part of the program that a company takes or leaves. Objects, fields and actions name theirs; what names none is always there. */
export interface ModuleDefinition {
  readonly name: ModuleName
  readonly label: Words
  /** What it brings, in a sentence. */
  readonly about: Words
  /** Modules without which it means nothing. */
  readonly needs: readonly ModuleName[]
  /** The presets that begin with it; 'everything' begins with all. */
  readonly presets: readonly Exclude<ModulePreset, 'everything'>[]
  /** Pages of the settings, by their key. */
  readonly settings?: readonly string[]
  /** Routes of its own: what their addresses begin with. */
  readonly routes?: readonly string[]
  /** Programs come in by keys only while it is on. */
  readonly keys?: true
  /** Jobs that rest while it is off. */
  readonly jobs?: readonly string[]
  /** What stays as it is and does nothing while the module is off: records of `object` for which `field` holds, or is one of `values`. */
  readonly rests?: readonly { readonly object: string; readonly field: string; readonly values?: readonly string[] }[]
  /** What must be settled before it goes: records of `object` for which `field` is one of `values`. */
  readonly open?: { readonly object: string; readonly field: string; readonly values: readonly string[] }
}

/** What is switched off in a company, and what is not there because of it, each with the module that it belongs to. */
export interface SwitchedOff {
  readonly modules: ReadonlySet<string>
  readonly objects: ReadonlyMap<string, string>
  readonly actions: ReadonlyMap<string, string>
  /** By 'object.field'. */
  readonly fields: ReadonlyMap<string, string>
  /** What objects and actions that are off are called. */
  readonly labels: ReadonlyMap<string, Words>
}

export const nothingOff: SwitchedOff = { modules: new Set(), objects: new Map(), actions: new Map(), fields: new Map(), labels: new Map() }

/** The answer for what belongs to a module that is switched off: nothing of it is lost, and an administrator can bring it back. */
export function moduleOff(module: string, name: string | Words, field?: string): Problem {
  const [en, zh] = typeof name === 'string' ? [name.slice(0, 80), name.slice(0, 80)] : [name.en, name.zh]
  const title = { en: `“${en}” belongs to a module that is switched off here. An administrator can switch it on under Settings › Modules; nothing of it was lost.`, zh: `“${zh}”属于已停用的模块。管理员可在“设置 › 功能模块”中启用；原有数据均已保留。` }
  return new Problem({
    kind: 'module-off', status: field === undefined ? 404 : 422, title, extra: { module },
    ...(field === undefined ? {} : { fields: [{ path: `/${field.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`, rule: 'module', message: title }] }),
  })
}

/** Declares a module; what it does not say, it does not bring. */
export function defineModule(name: ModuleName, options: Pick<ModuleDefinition, 'label' | 'about'> & Partial<Omit<ModuleDefinition, 'name'>>): ModuleDefinition {
  return { name, needs: [], presets: [], ...options }
}
