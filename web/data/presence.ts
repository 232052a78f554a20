import { queryOptions, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { request } from './client.ts'

/** Somebody else at the same record; `field` is what they edit, where one may read it. */
export interface Present { readonly id: string; readonly name: string; readonly editing: boolean; readonly field?: string }

/** What is edited on this screen: one field, or a whole form. */
export interface Editing { readonly field?: string }

interface People { readonly people: readonly Present[] }

let stream: string | undefined
const listeners = new Set<() => void>()

/** The live stream of this window has a name now; none while it is broken. */
export function nameStream(name: string | undefined): void {
  stream = name
  for (const listener of listeners) listener()
}

/** Somebody came to the record, left it, or edits something else. */
export function hearPresence(client: QueryClient, object: string, id: string): void {
  void client.invalidateQueries({ queryKey: keyOf(object, id) })
}

const keyOf = (object: string, id: string) => ['presence', object, id]

function presenceQuery(object: ResolvedObject, id: string) {
  return queryOptions({ queryKey: keyOf(object.name, id), queryFn: ({ signal }) => request<People>(`/${object.path}/${id}/presence`, { signal }), enabled: false, staleTime: Infinity, gcTime: 0 })
}

/**
 * Says that the record is open on this screen, and what of it is edited, until the page is left.
 * @returns who else has it open, told anew as they come and go. A failure only hides them.
 */
export function usePresence(object: ResolvedObject, id: string, editing: Editing | undefined): readonly Present[] {
  const client = useQueryClient()
  const name = useSyncExternalStore(subscribe, () => stream)
  const field = editing?.field
  const edits = editing !== undefined
  useEffect(() => {
    if (name === undefined) return
    let left = false
    request<People>(`/${object.path}/${id}/presence`, { method: 'PUT', body: { stream: name, editing: edits, ...(field === undefined ? {} : { field }) } })
      .then((answer) => { if (!left) client.setQueryData(keyOf(object.name, id), answer) }, () => undefined)
    return () => { left = true }
  }, [client, name, object, id, edits, field])
  useEffect(() => {
    if (name === undefined) return
    return () => { void request(`/live/${name}/place`, { method: 'DELETE' }).catch(() => undefined) }
  }, [name])
  const { data } = useQuery({ ...presenceQuery(object, id), enabled: name !== undefined })
  return data?.people ?? []
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
