import { appendEntries } from '../../platform/feed/index.ts'
import { originOf } from '../act/origin.ts'
import { fillAccess, handDownAccess } from './access.ts'
import { allot, configures } from '../custom/allot.ts'
import { lay } from '../custom/lay.ts'
import { type Change, entryOf } from './change.ts'
import { checkRecords, requireNoProblems } from './checks.ts'
import { fillDepartments } from './departments.ts'
import { fillHolding } from './holding.ts'
import { writeDuplicateKeys } from './duplicates.ts'
import { withFormulas } from './formulas.ts'
import { requireUnguarded } from './guards.ts'
import { writeLinks } from './links.ts'
import { fillBaseAmounts } from './money.ts'
import { checkCurrencies } from './ownCurrency.ts'
import { fillNumbers } from './numbers.ts'
import { checkAgreement } from './agreement.ts'
import { checkReferences } from './references.ts'
import { checkRings } from './rings.ts'
import { inOrder, settle } from './settle.ts'
import { takeOver } from './takeOver.ts'
import { derivedEntries } from './tellDerived.ts'
import { writeRuleShares } from '../sharing/index.ts'
import { uniquesOf, writeUniqueKeys } from './uniqueKeys.ts'
import { allChanges, type Work } from './work.ts'

/**
 * Everything that must be known before a row is touched: amounts in base currency, whether each id leads somewhere the writer
 * may go, the access that follows, rings, rules. Problems are gathered, none is thrown.
 */
export async function prepare(work: Work): Promise<void> {
  const changes = allChanges(work).filter(({ derived }) => !derived)
  await takeOver(work)
  checkCurrencies(work, changes)
  await fillBaseAmounts(work, changes)
  await fillDepartments(work)
  fillHolding(work)
  for (const change of changes) if (change.after !== undefined) change.after = withFormulas(work, change.object, change.after, change.before === undefined)
  await checkReferences(work)
  await checkAgreement(work)
  fillAccess(work)
  await checkRings(work)
  checkRecords(work)
}

/** What was written, and what still goes out with it. */
export interface Carried {
  readonly sent: readonly Promise<unknown>[]
  readonly entries: Promise<readonly number[]>
  /** Whether every statement is on its way and what it answers decides nothing: then the commit may follow at once. */
  readonly decided: boolean
}

/**
 * Writes rows, sums, links, duplicate keys and the entries of the feed. The statements are on their way when this returns:
 * whoever reads afterwards in the same transaction reads behind them, and awaits `sent` for their failures.
 */
export async function carryOut(work: Work): Promise<Carried> {
  requireNoProblems(work)
  await requireUnguarded(work)
  await fillNumbers(work)
  await allot(work)
  const sent = [...await settle(work)]
  const also = (running: Promise<unknown>) => {
    running.catch(() => undefined)
    sent.push(running)
  }
  also(handDownAccess(work))
  also(writeLinks(work))
  also(writeDuplicateKeys(work))
  also(writeUniqueKeys(work))
  also(writeRuleShares(work))
  const own = entriesOf(work)
  const told = work.computed.flatMap(({ object, ids }) => derivedEntries(object, ids))
  const entries = appendEntries(work.tx, originOf(work.context), [...own, ...told]).then((ids) => ids.slice(0, own.length))
  also(entries)
  also(lay(work))
  return { sent, entries, decided: !configures(work) && allChanges(work).every(needsNoAnswer) }
}

/** Keys that must be unique are judged by what the insert gives; what stood before may first have to be taken away. */
function needsNoAnswer({ object, before, derived }: Change): boolean {
  return before === undefined ? uniquesOf(object).length === 0 : derived && (object.sharingRules ?? []).length === 0
}

function entriesOf(work: Work) {
  return allChanges(work).filter(isTold).map((change) => (change.after === undefined ? { ...entryOf(work.registry, change), before: null } : entryOf(work.registry, change)))
}

function isTold(change: Change): boolean {
  return !change.derived
}

/** Carries out and waits for all of it. @returns ids of the entries, in the order of the changes. */
export async function finish(work: Work): Promise<readonly number[]> {
  const { sent, entries } = await carryOut(work)
  await inOrder(sent)
  return entries
}
