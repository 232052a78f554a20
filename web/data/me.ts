import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Language } from '../../src/lib/words.ts'
import type { FieldRight, ObjectPermission, Permissions, RoleDefinition } from '../../src/model/define/permission.ts'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import { fieldRightOn, mayAct, permissionOn } from '../../src/model/define/rights.ts'
import type { FilterViewer } from '../../src/model/filter/viewer.ts'
import { model } from '../model.ts'
import { request } from './client.ts'
import type { Related } from './values.ts'

export interface Me {
  readonly user: { readonly id: string; readonly name: string; readonly email: string; readonly language: Language; readonly theme?: string | null; readonly zone: string; readonly department?: Related | null; readonly departmentIds: readonly string[]; readonly teamIds: readonly string[] }
  readonly workspace: { readonly id: number; readonly name: string; readonly slug: string; readonly baseCurrency: string; readonly zone: string; readonly language: Language; readonly weekStart: number; readonly fiscalStart: number; readonly leaderboard: boolean; readonly heldOutShare: number; readonly files: { readonly megabytes: number; readonly types: readonly string[] | null } }
  readonly permissions: Permissions
  /** Somebody of a partner: what is kept among those inside is not shown, nor spoken of. */
  readonly outside?: true
  readonly roles: readonly { readonly id: string; readonly name: string }[]
  readonly navigation?: readonly string[]
  readonly home?: RoleDefinition['home']
}

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => request<Me>('/me', { kept: true }), staleTime: 60_000, retry: false })

/** The person who is signed in. Only below the shell, which waits for it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}
export function useMaybeMe(): Me | undefined {
  return useQuery(meQuery).data
}

/** Through whose eyes a condition is judged here: the same as at the server. */
export function viewerOf({ user, workspace }: Me): FilterViewer {
  return {
    userId: user.id, departmentId: user.department?.id, departmentIds: user.departmentIds, teamIds: user.teamIds, now: Date.now(), zone: user.zone || workspace.zone,
    weekStart: workspace.weekStart, fiscalStart: workspace.fiscalStart, baseCurrency: workspace.baseCurrency,
  }
}

export interface Rights {
  readonly administrator: boolean
  on(this: void, object: string): ObjectPermission
  field(this: void, object: string, field: string): FieldRight
  mayRead(this: void, object: string): boolean
  mayCreate(this: void, object: string): boolean
  mayUpdate(this: void, object: string): boolean
  mayAct(this: void, action: ActionDefinition, object: string): boolean
}

/** What the signed-in person may do, to offer no more than that. The server decides again on each request. */
export function useRights(): Rights {
  return rightsOf(useMe().permissions)
}

/** What belongs to a module that is off may nobody. */
const isThere = (object: string) => !model.off.objects.has(object)

/** @param permissions the person's roles, joined. */
export function rightsOf(permissions: Permissions): Rights {
  const administrator = permissions.administrator === true
  const on = (object: string) => permissionOn(permissions, object)
  return {
    administrator, on,
    field(object, field) {
      const right = fieldRightOn(permissions, object, field)
      const givesRights = model.objects.get(object)?.allFields[field]?.administrators === true
      return right === 'edit' && givesRights && !administrator ? 'read' : right
    },
    mayRead: (object) => isThere(object) && on(object).read !== 'none',
    mayCreate: (object) => isThere(object) && on(object).create,
    mayUpdate: (object) => isThere(object) && on(object).update !== 'none',
    mayAct: (action, object) => mayAct(permissions, action, object),
  }
}
