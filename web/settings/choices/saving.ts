import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { request } from '../../data/client.ts'
import { createRecord, type PageOfRows, recordKeys, refresh, updateRecord } from '../../data/records.ts'
import type { Row } from '../../data/values.ts'
import { choiceKey, wordsOf } from '../objects/names.ts'
import type { ChoiceWrites, DraftChoice } from './draft.ts'

/** All that a company keeps of the choices of a field, however many there are. */
export const choiceRowsQuery = (object: string, field: string) => queryOptions({
  queryKey: [...recordKeys.of('choiceOption'), 'of', object, field],
  queryFn: async ({ signal }) => {
    const filter = { and: [{ field: 'object', is: 'equals', value: object }, { field: 'field', is: 'equals', value: field }] }
    const rows: Row[] = []
    let cursor: string | undefined
    do {
      const page: PageOfRows = await request('/choice-options/query', { body: { filter, limit: 200, ...(cursor === undefined ? {} : { cursor }) }, asks: true, signal })
      rows.push(...page.rows)
      cursor = page.next
    } while (cursor !== undefined)
    return rows
  },
})

/** The named ones, each with a key; rows that were begun and left empty are dropped. */
export async function withKeys(choices: readonly DraftChoice[]): Promise<readonly DraftChoice[]> {
  const taken = new Set(choices.map(({ key }) => key))
  const named: DraftChoice[] = []
  for (const choice of choices) {
    if (choice.key === '' && choice.zh.trim() === '' && choice.en.trim() === '') continue
    const key = choice.key === '' ? choiceKey(await wordsOf(choice), (each) => taken.has(each)) : choice.key
    taken.add(key)
    named.push({ ...choice, key })
  }
  return named
}

/** One after the other: each is laid over the model that the one before left. @throws ApiProblem of the first that is refused. */
export async function saveChoices(client: QueryClient, object: string, field: string, { create, update }: ChoiceWrites): Promise<void> {
  try {
    for (const values of create) await createRecord('choiceOption', { object, field, ...values })
    for (const { row, changes } of update) await updateRecord('choiceOption', row.id, row.version, changes)
  } finally {
    await refresh(client, 'choiceOption')
  }
}
