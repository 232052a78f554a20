import { useCallback, useEffect, useRef, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { dropTyped, keepTyped, typedBefore } from '../../data/typed.ts'
import { isJsonObject, numberOf, type Row, textOf } from '../../data/values.ts'
import type { Draft } from './draft.ts'

/** After so many milliseconds without a key what was typed is kept. */
const pause = 400

/** Lines that were changed and not saved, of a version of their record; of one that is being made also what stands above them. */
export interface KeptLines { readonly version: number; readonly at: string; readonly lines: readonly JsonObject[]; readonly values?: JsonObject | undefined }

/** Lines as they are kept: of stored ones the id and what changed. */
export function toKeep(drafts: readonly Draft[]): Json[] {
  return drafts.map(({ stored, values }) => (stored === undefined ? { values } : { id: stored.id, ...(values === stored ? {} : { values: Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== stored[name])) }) }))
}

/** The lines that were kept, over those that are stored; undefined where they are not those that it was about. */
export function fromKept(kept: KeptLines, rows: readonly Row[], newKey: () => string): readonly Draft[] | undefined {
  const stored = new Map(rows.map((row) => [row.id, row]))
  const drafts: Draft[] = []
  for (const line of kept.lines) {
    const values = isJsonObject(line['values']) ? line['values'] : {}
    const row = typeof line['id'] === 'string' ? stored.get(line['id']) : undefined
    if (typeof line['id'] === 'string' && row === undefined) return undefined
    drafts.push(row === undefined ? { key: newKey(), values, filled: 0 } : { key: row.id, stored: row, values: Object.keys(values).length === 0 ? row : { ...row, ...values }, filled: 0 })
  }
  return drafts
}

function readKept(found: Json | undefined): KeptLines | undefined {
  if (!isJsonObject(found) || !Array.isArray(found['lines'])) return undefined
  return { version: numberOf(found['version']) ?? 0, at: textOf(found['at']), lines: found['lines'].filter((each: Json): each is JsonObject => isJsonObject(each)), values: isJsonObject(found['values']) ? found['values'] : undefined }
}

/** Lines of this record that were typed before and not saved. `outdated`: the record was changed since, and they are dropped. */
export function useKeptLines(about: string, version: number): { readonly kept: KeptLines | undefined; readonly outdated: string | undefined; readonly forget: () => void } {
  const [found, setFound] = useState<KeptLines>()
  const opened = useRef(version)
  useEffect(() => {
    let here = true
    void typedBefore(about).then((typed) => {
      const kept = readKept(typed)
      if (kept !== undefined && kept.version !== opened.current) void dropTyped(about)
      if (here) setFound(kept)
    })
    return () => { here = false }
  }, [about])
  const forget = useCallback(() => { setFound(undefined); void dropTyped(about) }, [about])
  const stands = found !== undefined && found.version === version
  return { kept: stands ? found : undefined, outdated: found !== undefined && !stands ? found.at : undefined, forget }
}

interface Keeping { readonly about: string; readonly version: number; readonly drafts: readonly Draft[]; readonly values?: JsonObject | undefined; /** Whether anything was typed that is worth keeping. */ readonly changed: boolean }

/** Keeps what is typed, a moment after the last key. @returns to be called once it is saved or given up. */
export function useKeeping({ about, version, drafts, values, changed }: Keeping): () => void {
  const over = useRef(false)
  const next = useRef<() => void>(undefined)
  useEffect(() => {
    if (!changed || over.current) return undefined
    const keep = () => { next.current = undefined; if (!over.current) void keepTyped(about, { version, at: new Date().toISOString(), lines: toKeep(drafts), ...(values === undefined ? {} : { values }) }).catch(() => undefined) }
    next.current = keep
    const timer = setTimeout(keep, pause)
    return () => clearTimeout(timer)
  }, [about, version, drafts, values, changed])
  useEffect(() => {
    const leave = () => next.current?.()
    window.addEventListener('pagehide', leave)
    return () => { window.removeEventListener('pagehide', leave); leave() }
  }, [])
  return useCallback(() => { over.current = true; next.current = undefined; void dropTyped(about) }, [about])
}
