import type { Fields } from './field.ts'
import { datetime, file, integer, multiChoice, place, text, user } from './vocabulary.ts'

/** What speaks against taking a check-in as it is, or what it lacks; each is said in words beside it. */
export const visitMarks = ['noPlace', 'unknownPlace', 'farAway', 'weakAccuracy', 'impossibleSpeed', 'phoneClock'] as const
export type VisitMark = (typeof visitMarks)[number]

const atArrival = 'activity.checkIn'
const atLeaving = 'activity.checkOut'

/**
 * What is known of a visit on the spot: where and when somebody came and left, how far that is from where the customer is (metres),
 * and what speaks against it. Times are the server's; what the phone's clock said stands beside. Only the verbs write it.
 */
export const visitedFields = {
  checkedInAt: datetime({ module: 'visits', filter: true, writtenBy: atArrival }),
  checkedInBy: user({ module: 'visits', writtenBy: atArrival }),
  place: place({ module: 'visits', sensitive: true, writtenBy: atArrival }),
  checkInDistance: integer({ module: 'visits', min: 0, sensitive: true, writtenBy: atArrival }),
  checkInMarks: multiChoice(visitMarks, { module: 'visits', writtenBy: atArrival }),
  checkInReason: text({ module: 'visits', max: 500, writtenBy: atArrival }),
  checkInPhoneTime: datetime({ module: 'visits', writtenBy: atArrival }),
  photo: file({ module: 'visits', writtenBy: atArrival }),
  checkedOutAt: datetime({ module: 'visits', writtenBy: atLeaving }),
  checkOutPlace: place({ module: 'visits', sensitive: true, writtenBy: atLeaving }),
  checkOutDistance: integer({ module: 'visits', min: 0, sensitive: true, writtenBy: atLeaving }),
  checkOutMarks: multiChoice(visitMarks, { module: 'visits', writtenBy: atLeaving }),
  checkOutPhoneTime: datetime({ module: 'visits', writtenBy: atLeaving }),
  speed: integer({ module: 'visits', min: 0, writtenBy: atArrival }),
  visitOrder: integer({ module: 'visits', min: 1, max: 1000, writtenBy: 'activity.orderVisits' }),
} as const satisfies Fields
