import type { ViewerValue } from './filter.ts'

/** Whose eyes a filter is read with: 'me', 'today' and the currency of the books depend on it. */
export interface FilterViewer {
  readonly userId: string
  readonly departmentId: string | undefined
  /** The own department and all below it. */
  readonly departmentIds: readonly string[]
  readonly teamIds: readonly string[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** IANA zone in which 'today' is judged. */
  readonly zone: string
  /** Monday is 1. */
  readonly weekStart: number
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalStart: number
  readonly baseCurrency: string
}

export const viewerValues: readonly ViewerValue['viewer'][] = ['me', 'myDepartment', 'myDepartmentAndBelow', 'myTeams']

/** The ids that such a value stands for. */
export function idsOfViewer(viewer: FilterViewer, value: ViewerValue['viewer']): readonly string[] {
  switch (value) {
    case 'me': return [viewer.userId]
    case 'myDepartment': return viewer.departmentId === undefined ? [] : [viewer.departmentId]
    case 'myDepartmentAndBelow': return viewer.departmentIds
    case 'myTeams': return viewer.teamIds
  }
}
