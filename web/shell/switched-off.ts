import { modulePages } from '../../src/model/define/modulePages.ts'
import { model } from '../model.ts'

/** Whether a page, by the first part of its address, is there: not while the module is off that brings it. */
export function isPageOn(page: string): boolean {
  const module = Object.hasOwn(modulePages, page) ? modulePages[page] : undefined
  return module === undefined || !model.off.modules.has(module)
}
