import { queryOptions } from '@tanstack/react-query'
import type { JsonObject } from '../../../src/lib/json.ts'
import { request } from '../../data/client.ts'

export interface Provider {
  readonly id: string; readonly kind: 'oidc' | 'ldap'; readonly name: string; readonly active: boolean; readonly settings: JsonObject; readonly hasSecret: boolean
  readonly syncedAt: string | null; readonly syncResult: { readonly seen: number; readonly joined: number; readonly changed: number; readonly deactivated: number; readonly problem: string | null } | null
}
export interface Rules { readonly enforced: boolean; readonly breakGlassUser: string | null; readonly secondFactorRoles: readonly string[] }
export interface Person { readonly user: { readonly id: string; readonly title: string }; readonly totp: boolean; readonly passkeys: number; readonly required: boolean; readonly apiKeys: number; readonly providers: readonly string[] }

export const providersQuery = queryOptions({ queryKey: ['identity-providers'], queryFn: () => request<{ readonly rows: readonly Provider[]; readonly redirect: string | null }>('/identity-providers') })
export const rulesQuery = queryOptions({ queryKey: ['sign-in-rules'], queryFn: () => request<Rules>('/sign-in-rules') })
export const peopleQuery = queryOptions({ queryKey: ['sign-in-people'], queryFn: () => request<{ readonly rows: readonly Person[] }>('/sign-in-people') })
