import type { Words, WordValues } from '../lib/words.ts'
import type { AccessRule } from '../model/define/object.ts'
import type { DataScope, Permissions } from '../model/define/permission.ts'
import type { Actor } from './actor.ts'
import { permissionOn } from './permissions.ts'
import type { GranteeKind, ShareLevel } from './sharing.ts'

/** What is asked about: may this person read, or change, this record. */
export interface AccessFacts {
  readonly object: { readonly name: string; readonly label: Words; readonly access: AccessRule }
  readonly person: Pick<Actor, 'userId' | 'departmentId' | 'departmentIds' | 'teamIds' | 'roleIds'> & { readonly name: string }
  /** Each role by itself, so that the answer can name the one that gives the right. */
  readonly roles: readonly { readonly name: string; readonly permissions: Permissions }[]
  readonly record: {
    readonly ownerId: string | null
    /** The owner that counts: of the record itself, or of the record that its access follows. */
    readonly accessOwnerId: string | null
    readonly accessDepartmentId: string | null
    readonly accessOwnerName?: string
    readonly accessDepartmentName?: string
    /** Of a personal record: its owner let everybody, or the named team, read it. */
    readonly openTo?: 'all' | { readonly teamId: string; readonly teamName: string }
    /** The record that the access follows, when it is another one. */
    readonly follows?: { readonly label: Words; readonly title: string }
  }
  readonly shares: readonly {
    readonly granteeKind: GranteeKind
    readonly granteeId: string
    readonly granteeName: string
    readonly level: ShareLevel
    /** Given on the record that this one follows. */
    readonly onRoot?: boolean
    /** The last date on which it holds, where it ends by itself. */
    readonly lastDay?: string
    /** The name of the sharing rule whose it is. */
    readonly rule?: string
  }[]
}

/** One rule that gives the right, or the one sentence that says why nothing does. */
export interface Reason { readonly rule: string; readonly words: Words; readonly values: WordValues }
export interface Verdict { readonly allowed: boolean; readonly reasons: readonly Reason[] }
export interface AccessAnswer { readonly read: Verdict; readonly update: Verdict }

/**
 * Why a person may read and change a record, or may not: every rule that gives the right, in words of both languages. Pure;
 * it says the same as the scope that the engine writes into each statement.
 */
export function whyCanSee(facts: AccessFacts): AccessAnswer {
  return { read: verdict(facts, 'read'), update: verdict(facts, 'update') }
}

type Right = 'read' | 'update'

function verdict(facts: AccessFacts, right: Right): Verdict {
  const reasons = [...roleReasons(facts, right), ...shareReasons(facts, right)]
  return reasons.length > 0 ? { allowed: true, reasons } : { allowed: false, reasons: [refusal(facts, right)] }
}

function roleReasons(facts: AccessFacts, right: Right): Reason[] {
  return facts.roles.flatMap(({ name, permissions }) => {
    const scope = permissionOn(permissions, facts.object.name)[right]
    const rule = scope === 'none' ? undefined : ruleOf(facts, right, scope, permissions.administrator === true)
    return rule === undefined ? [] : [reason(rule, facts, { role: name })]
  })
}

/** The rule by which a role of that scope gives the right over this record, if it does. */
function ruleOf({ object, person, record }: AccessFacts, right: Right, scope: DataScope, administrator: boolean): Rule | undefined {
  if (object.access === 'personal') return personalRule(person, record, right)
  if (administrator) return 'administrator'
  if (object.access === 'shared' && right === 'read') return 'shared'
  if (scope === 'all') return 'all'
  if (record.accessOwnerId !== null && record.accessOwnerId === person.userId) return record.follows === undefined ? 'own' : 'ownFollowed'
  if (typeof object.access === 'object' && object.access.assignee === true && record.ownerId === person.userId) return 'own'
  const department = record.accessDepartmentId
  if (department === null) return undefined
  if (scope !== 'own' && department === person.departmentId) return 'department'
  return scope === 'below' && person.departmentIds.includes(department) ? 'below' : undefined
}

/** Not even administrators see what is another's, unless he opened it himself; nobody else changes it. */
function personalRule(person: AccessFacts['person'], { ownerId, openTo }: AccessFacts['record'], right: Right): Rule | undefined {
  if (ownerId === person.userId) return 'personal'
  if (right === 'update' || openTo === undefined) return undefined
  if (openTo === 'all') return 'openToAll'
  return person.teamIds.includes(openTo.teamId) ? 'openToTeam' : undefined
}

/** A share widens what a role gives, but a role must give the right over the object at all. */
function shareReasons(facts: AccessFacts, right: Right): Reason[] {
  const { object, roles, shares } = facts
  if (object.access === 'personal') return []
  const scopes = roles.map(({ permissions }) => permissionOn(permissions, object.name)[right]).filter((scope) => scope !== 'none')
  if (scopes.length === 0) return []
  const reaches = grantees(facts, scopes.includes('below'))
  return shares
    .filter(({ granteeId, level }) => reaches.has(granteeId) && (right === 'read' || level === 'write'))
    .map(({ granteeKind, granteeName, onRoot, lastDay, rule }) => reason(sharedWith[granteeKind], facts, { grantee: granteeName, place: onRoot === true ? 'root' : 'record', ...(lastDay === undefined ? {} : { lastDay }), ...(rule === undefined ? {} : { rule }) }))
}
const sharedWith = { user: 'sharedWithPerson', team: 'sharedWithTeam', department: 'sharedWithDepartment', role: 'sharedWithRole' } as const

function grantees({ person }: AccessFacts, below: boolean): ReadonlySet<string> {
  const departments = below ? person.departmentIds : person.departmentId === undefined ? [] : [person.departmentId]
  return new Set([person.userId, ...person.teamIds, ...person.roleIds ?? [], ...departments])
}

function refusal(facts: AccessFacts, right: Right): Reason {
  const none = facts.roles.every(({ permissions }) => permissionOn(permissions, facts.object.name)[right] === 'none')
  if (facts.roles.length === 0) return reason('noRole', facts, {})
  if (none) return reason(right === 'read' ? 'noReading' : 'noChanging', facts, {})
  if (facts.object.access === 'personal') return reason(right === 'read' ? 'personalOfAnother' : 'personalForChange', facts, {})
  return reason(right === 'read' ? 'outside' : 'outsideForChange', facts, {})
}

function reason(rule: Rule, { object, person, record }: AccessFacts, given: { readonly role?: string; readonly grantee?: string; readonly place?: 'root' | 'record'; readonly lastDay?: string; readonly rule?: string }): Reason {
  const placed = given.place === 'root' ? onRootOf(sentences[rule]) : sentences[rule]
  const ruled = given.rule === undefined ? placed : byRule(placed)
  const words = given.lastDay === undefined ? ruled : endingOn(ruled)
  return {
    rule,
    words,
    values: {
      person: person.name,
      // Values are put in as they stand, so a name of the model comes in both languages under two names.
      objectEn: object.label.en, objectZh: object.label.zh,
      role: given.role ?? '',
      lastDay: given.lastDay ?? '',
      rule: given.rule ?? '',
      grantee: given.grantee ?? (typeof record.openTo === 'object' ? record.openTo.teamName : ''),
      owner: record.accessOwnerName ?? '-',
      department: record.accessDepartmentName ?? '-',
      rootEn: record.follows?.label.en ?? object.label.en, rootZh: record.follows?.label.zh ?? object.label.zh,
      root: record.follows?.title ?? '-',
    },
  }
}

function onRootOf(words: Words): Words {
  return {
    en: words.en.replace('the record is shared', 'the {rootEn} "{root}", which this record follows, is shared'),
    zh: words.zh.replace('该记录已共享', '该记录所属的{rootZh}“{root}”已共享'),
  }
}

/** For as long as its condition holds. */
function byRule({ en, zh }: Words): Words {
  return { en: `${en} The sharing rule "{rule}" does it.`, zh: `${zh}依据共享规则“{rule}”。` }
}

function endingOn({ en, zh }: Words): Words {
  return { en: `${en} It ends after {lastDay}.`, zh: `${zh}共享至 {lastDay} 止。` }
}

const sentences = {
  administrator: { en: '{person} is an administrator (role {role}).', zh: '{person}是管理员（角色：{role}）。' },
  shared: { en: 'Every {objectEn} is open to all who may see the object at all; role {role} allows it.', zh: '{objectZh}对所有有权查看的人开放，角色“{role}”允许。' },
  all: { en: 'Role {role} reaches every {objectEn}.', zh: '角色“{role}”可及全部{objectZh}。' },
  own: { en: '{person} owns the record, and role {role} allows it for own records.', zh: '{person}是负责人，角色“{role}”允许处理本人的记录。' },
  ownFollowed: { en: '{person} owns the {rootEn} "{root}", which this record follows; role {role} allows it.', zh: '{person}是该记录所属{rootZh}“{root}”的负责人，角色“{role}”允许。' },
  department: { en: 'The record belongs to the department of {person} ({department}), and role {role} reaches that department.', zh: '该记录属于{person}所在部门（{department}），角色“{role}”可及本部门。' },
  below: { en: 'The record belongs to {department}, a department below that of {person}; role {role} reaches those below.', zh: '该记录属于{person}的下级部门（{department}），角色“{role}”可及下级部门。' },
  personal: { en: 'It is personal, and {person} is its owner.', zh: '这是个人内容，{person}是其所有者。' },
  openToAll: { en: 'It is personal, but its owner opened it to everybody.', zh: '这是个人内容，但所有者已向所有人开放。' },
  openToTeam: { en: 'It is personal, but its owner opened it to team {grantee}, which {person} is in.', zh: '这是个人内容，但所有者已向{person}所在的团队“{grantee}”开放。' },
  sharedWithPerson: { en: 'For {person} the record is shared by name.', zh: '该记录已共享给{person}本人。' },
  sharedWithTeam: { en: 'For team {grantee}, which {person} is in, the record is shared.', zh: '该记录已共享给{person}所在的团队“{grantee}”。' },
  sharedWithDepartment: { en: 'For department {grantee}, which {person} belongs to, the record is shared.', zh: '该记录已共享给{person}所属的部门“{grantee}”。' },
  sharedWithRole: { en: 'For role {grantee}, which {person} holds, the record is shared.', zh: '该记录已共享给{person}担任的角色“{grantee}”。' },
  noRole: { en: '{person} has no role.', zh: '{person}没有任何角色。' },
  noReading: { en: 'No role of {person} allows seeing any {objectEn}.', zh: '{person}的角色均无权查看{objectZh}。' },
  noChanging: { en: 'No role of {person} allows changing any {objectEn}.', zh: '{person}的角色均无权修改{objectZh}。' },
  personalOfAnother: { en: 'It is personal and belongs to another; not even administrators see it.', zh: '这是他人的个人内容，管理员也无法查看。' },
  personalForChange: { en: 'It is personal: only its owner changes it.', zh: '这是个人内容，只有所有者可以修改。' },
  outside: { en: 'The record is owned by {owner} ({department}): outside the reach of every role of {person}, and it is not shared.', zh: '该记录由{owner}（{department}）负责，超出{person}各角色的范围，也未共享。' },
  outsideForChange: { en: 'The record is owned by {owner} ({department}): {person} may not change it by any role, and it is not shared for writing.', zh: '该记录由{owner}（{department}）负责，{person}的角色无权修改，也未共享写权限。' },
} satisfies Record<string, Words>
type Rule = keyof typeof sentences
