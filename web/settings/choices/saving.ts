import type { QueryClient } from '@tanstack/react-query'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { choiceKey, wordsOf } from '../objects/names.ts'
import type { ChoiceWrites, DraftChoice } from './draft.ts'

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
