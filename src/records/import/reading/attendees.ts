import type ICAL from 'ical.js'

const most = { people: 50, each: 200 } as const

/** Who invites and who is invited, each as 'Name <address>', one a line: as text, for the addresses prove nothing. */
export function peopleOf(component: ICAL.Component): { readonly Organiser?: string; readonly Attendees?: string } {
  const [organiser] = named(component, 'organizer')
  const attendees = named(component, 'attendee')
  return { ...(organiser === undefined ? {} : { Organiser: organiser }), ...(attendees.length === 0 ? {} : { Attendees: attendees.join('\n') }) }
}

function named(component: ICAL.Component, name: string): readonly string[] {
  return component.getAllProperties(name).slice(0, most.people).flatMap((property) => {
    const value = String(property.getFirstValue() ?? '').trim()
    const address = /^mailto:/i.test(value) ? value.slice(7) : ''
    const common = property.getParameter('cn')
    const called = (typeof common === 'string' ? common : '').replace(/[\s<>"]+/g, ' ').trim()
    const mail = /^[^\s<>"]+@[^\s<>"]+$/.test(address) ? address : ''
    const text = mail === '' ? called || value : called === '' || called === mail ? mail : `${called} <${mail}>`
    return text === '' ? [] : [text.replace(/[\r\n]+/g, ' ').slice(0, most.each)]
  })
}
