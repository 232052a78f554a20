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
  checkedInAt: datetime({ filter: true, writtenBy: atArrival }),
  checkedInBy: user({ writtenBy: atArrival }),
  place: place({ sensitive: true, writtenBy: atArrival }),
  checkInDistance: integer({ min: 0, sensitive: true, writtenBy: atArrival }),
  checkInMarks: multiChoice(visitMarks, { writtenBy: atArrival }),
  checkInReason: text({ max: 500, writtenBy: atArrival }),
  checkInPhoneTime: datetime({ writtenBy: atArrival }),
  photo: file({ writtenBy: atArrival }),
  checkedOutAt: datetime({ writtenBy: atLeaving }),
  checkOutPlace: place({ sensitive: true, writtenBy: atLeaving }),
  checkOutDistance: integer({ min: 0, sensitive: true, writtenBy: atLeaving }),
  checkOutMarks: multiChoice(visitMarks, { writtenBy: atLeaving }),
  checkOutPhoneTime: datetime({ writtenBy: atLeaving }),
  speed: integer({ min: 0, writtenBy: atArrival }),
  visitOrder: integer({ min: 1, max: 1000, writtenBy: 'activity.orderVisits' }),
} as const satisfies Fields
