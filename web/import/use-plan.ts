import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isJsonObject, type Row } from '../data/values.ts'
import { type Plan, readPlan } from './plan.ts'
import { setPlan } from './requests.ts'

const rest = 500

export interface PlanState {
  readonly plan: Plan
  readonly change: (plan: Plan) => void
  /** The plan that the server has, as text: the key of its preview. */
  readonly saved: string
  readonly saving: boolean
  readonly error: Error | null
}

/** The plan of an import while it is worked on: kept by the server a moment after each change. */
export function usePlan(row: Row): PlanState | undefined {
  const client = useQueryClient()
  const [plan, setLocal] = useState(() => (isJsonObject(row['mapping']) ? readPlan(row['mapping']['plan']) : undefined))
  const [saved, setSaved] = useState(() => JSON.stringify(plan))
  const save = useMutation({
    mutationFn: (next: Plan) => setPlan(row.id, { plan: next }),
    onSuccess: (answer, next) => { client.setQueryData(['records', 'import', 'one', row.id], answer); setSaved(JSON.stringify(next)) },
  })
  const text = JSON.stringify(plan)
  const { mutate } = save
  useEffect(() => {
    if (plan === undefined || text === saved) return
    const timer = setTimeout(() => mutate(plan), rest)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- only another plan starts the wait
  }, [text])
  if (plan === undefined) return undefined
  return { plan, change: setLocal, saved, saving: text !== saved && !save.isError, error: save.error }
}
