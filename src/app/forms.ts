import type { PublicForms } from '../doors/public/index.ts'
import { type FormsGiven, newStamp, type OpenForm, openForm, takeAnswers, touchIn } from '../rooms/sales/index.ts'
import { findWorkspace } from './webhooks.ts'

/** The forms that stand open to everybody, for the door that serves them. */
export function programForms(given: Omit<FormsGiven, 'workspaceOf'>): PublicForms {
  const forms: FormsGiven = { ...given, workspaceOf: (workspaceId) => findWorkspace(given.database, workspaceId) }
  const open = new WeakMap<object, OpenForm>()
  const formOf = (shown: object): OpenForm => {
    const form = open.get(shown)
    if (form === undefined) throw new Error('The form was not opened here.')
    return form
  }
  return {
    async open(address) {
      const form = await openForm(forms, address)
      if (form === undefined) return undefined
      const shown = { id: form.id, shown: form.shown, company: form.workspace.name }
      open.set(shown, form)
      return shown
    },
    stamp: (shown) => newStamp(forms, formOf(shown)),
    take: (shown, sent) => takeAnswers(forms, formOf(shown), sent),
    cameBy: touchIn,
  }
}
