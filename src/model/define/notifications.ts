/** When a mail about something goes out; 'off': never. */
export type MailWhen = 'off' | 'now' | 'hourly' | 'daily'
export const mailTimes: readonly MailWhen[] = ['off', 'now', 'hourly', 'daily']

/** How a person wants to be told of one kind of news. */
export interface Switch { readonly app: boolean; readonly mail: MailWhen }

/** What people are told of, in the order in which the settings list it, with what holds until somebody chooses. */
export const notificationKinds = {
  mentioned: { app: true, mail: 'now' },
  assigned: { app: true, mail: 'now' },
  transferred: { app: true, mail: 'now' },
  shared: { app: true, mail: 'now' },
  shopOrder: { app: true, mail: 'now' },
  followed: { app: true, mail: 'off' },
  due: { app: true, mail: 'daily' },
  reminder: { app: true, mail: 'now' },
  workLog: { app: true, mail: 'off' },
  approval: { app: true, mail: 'now' },
  automation: { app: true, mail: 'now' },
  returning: { app: true, mail: 'daily' },
  importDone: { app: true, mail: 'off' },
  webhookDisabled: { app: true, mail: 'now' },
  system: { app: true, mail: 'off' },
} as const satisfies Readonly<Record<string, Switch>>
export type NotificationKind = keyof typeof notificationKinds

export const notificationKindNames: readonly string[] = Object.keys(notificationKinds)
export const isNotificationKind = (name: string): name is NotificationKind => Object.hasOwn(notificationKinds, name)

/** How a kind is told by what the person chose; what is missing or is not understood is as shipped. */
export function switchOf(chosen: unknown, kind: NotificationKind): Switch {
  const shipped = notificationKinds[kind]
  const own = typeof chosen === 'object' && chosen !== null && Object.hasOwn(chosen, kind) ? Object.entries(chosen).find(([name]) => name === kind)?.[1] as unknown : undefined
  if (typeof own !== 'object' || own === null) return shipped
  const app: unknown = 'app' in own ? own.app : undefined
  const mail: unknown = 'mail' in own ? own.mail : undefined
  return { app: typeof app === 'boolean' ? app : shipped.app, mail: mailTimes.find((each) => each === mail) ?? shipped.mail }
}
