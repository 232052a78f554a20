import { escaped, folded } from '../../records/export/contentLines.ts'
import type { Invited } from './people.ts'

/** One entry of a calendar file: a moment with or without an end, or whole days. */
export interface Entry {
  /** Stays the same for the same thing, so that a client knows it again. */
  readonly uid: string
  readonly subject: string
  readonly start: string | null
  readonly end: string | null
  /** YYYY-MM-DD; the last day counts. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly location: string
  readonly text: string
  readonly cancelled: boolean
  readonly address: string | undefined
  readonly organiser: Invited | undefined
  readonly attendees: readonly Invited[]
  /** ISO. */
  readonly changedAt: string
}

/** A calendar as RFC 5545 has it. Instants are told in UTC, days as days, so that no zone need be described. */
export function calendarText(name: string, entries: readonly Entry[], method?: 'PUBLISH'): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Guanxi//Calendar//EN', 'CALSCALE:GREGORIAN', ...(method === undefined ? [] : [`METHOD:${method}`]),
    `X-WR-CALNAME:${escaped(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT30M', 'X-PUBLISHED-TTL:PT30M', ...entries.flatMap(eventLines), 'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines(entry: Entry): string[] {
  const times = entry.start !== null
    ? [`DTSTART:${utc(entry.start)}`, ...(entry.end === null || entry.end <= entry.start ? [] : [`DTEND:${utc(entry.end)}`])]
    : [`DTSTART;VALUE=DATE:${plain(entry.firstDay ?? '')}`, `DTEND;VALUE=DATE:${plain(dayAfter(entry.lastDay ?? entry.firstDay ?? ''))}`]
  // Whom no address is known of cannot be invited (RFC 5545, 3.3.3), but is named.
  const others = entry.attendees.filter(({ address }) => address === undefined).map(({ name }) => name)
  const text = [entry.text, others.join(', ')].filter((part) => part !== '').join('\n')
  return [
    'BEGIN:VEVENT', `UID:${escaped(entry.uid)}`, `DTSTAMP:${utc(entry.changedAt)}`, ...times, `SUMMARY:${escaped(entry.subject)}`,
    ...(entry.location === '' ? [] : [`LOCATION:${escaped(entry.location)}`]), ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]), ...personLines('ORGANIZER', entry.organiser), ...entry.attendees.flatMap((person) => personLines('ATTENDEE', person)),
    ...(entry.address === undefined ? [] : [`URL:${entry.address}`]), `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT',
  ]
}

/** A person by their address; quotes and what is no text cannot stand in a parameter (RFC 5545, 3.2). */
function personLines(property: 'ORGANIZER' | 'ATTENDEE', person: Invited | undefined): readonly string[] {
  if (person?.address === undefined || /[\s\p{Cc},;:"<>]/u.test(person.address)) return []
  const name = person.name.replace(/["\p{Cc}]+/gu, ' ').trim()
  return [`${property}${name === '' ? '' : `;CN="${name}"`}:mailto:${person.address}`]
}

const utc = (iso: string) => `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
const plain = (day: string) => day.replaceAll('-', '')
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
