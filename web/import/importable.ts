import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { useRights } from '../data/me.ts'
import { model } from '../model.ts'

/** Objects of which the viewer may bring in a file. */
export function useImportable(): readonly ResolvedObject[] {
  const rights = useRights()
  return [...model.objects.values()].filter(({ name, trade, writtenBy }) => trade !== undefined && writtenBy === undefined && rights.on(name).import && rights.mayCreate(name))
}
