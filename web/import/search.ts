export const steps = ['file', 'columns', 'duplicates', 'preview', 'import'] as const
export type Step = (typeof steps)[number]

/** What of an import stands in its address, so that it can be left and found again. */
export interface ImportSearch { readonly object?: string; readonly id?: string; readonly step?: Step }

export function importSearch(search: Record<string, unknown>): ImportSearch {
  const text = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {})
  const step = steps.find((each) => each === search['step'])
  return { ...text('object'), ...text('id'), ...(step === undefined ? {} : { step }) }
}
