import { queryOptions } from '@tanstack/react-query'
import { request } from '../data/client.ts'

export interface FactorState { readonly totp: boolean; readonly passkeys: number; readonly recoveryCodes: number; readonly required: boolean; readonly passkeysPossible: boolean }
export interface Passkey { readonly id: string; readonly name: string; readonly createdAt: string; readonly lastUsedAt: string | null }

export const factorsQuery = queryOptions({ queryKey: ['second-factor'], queryFn: () => request<FactorState>('/second-factor') })
export const passkeysQuery = queryOptions({ queryKey: ['passkeys'], queryFn: () => request<{ readonly rows: readonly Passkey[] }>('/passkeys') })
