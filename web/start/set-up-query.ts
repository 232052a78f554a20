import { queryOptions } from '@tanstack/react-query'
import { request } from '../data/client.ts'

/** Whether the installation has no company yet. */
export const setUpQuery = queryOptions({ queryKey: ['set-up'], queryFn: () => request<{ readonly open: boolean }>('/set-up'), staleTime: 0 })
