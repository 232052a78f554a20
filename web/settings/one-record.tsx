import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { recordQuery } from '../data/records.ts'
import type { Row } from '../data/values.ts'
import { Failure, Skeleton } from '../parts/states.tsx'

interface OneRecordProps {
  readonly object: string
  /** 'new' for one that is only being made. */
  readonly id: string
  readonly editor: ComponentType<{ readonly row?: Row }>
}

/** The editor of one record of the settings, once it is there; begun anew with each version of it. */
export function OneRecord({ object, id, editor: Editor }: OneRecordProps) {
  const isNew = id === 'new'
  const found = useQuery({ ...recordQuery(object, id), enabled: !isNew })
  if (isNew) return <Editor />
  if (found.isPending) return <div className="settings-body"><Skeleton lines={8} /></div>
  if (found.isError) return <div className="settings-body"><Failure error={found.error} retry={() => void found.refetch()} /></div>
  return <Editor key={found.data.version} row={found.data} />
}
