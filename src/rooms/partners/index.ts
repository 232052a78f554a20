import { admitPartner, acceptDeal, dismissPartner, extendDeal, registerDeal, rejectDeal, withdrawDeal } from '../../model/actions/partner.ts'
import { answerRequest, cancelRequest, closeRequest, compareSuppliers } from '../../model/actions/supplier.ts'
import { readBattleCard, readCompetitorRecord } from '../../model/actions/competitor.ts'
import { implement, type Implementation } from '../../records/act/index.ts'
import { battleCard, competitorFigures } from './competitors/card.ts'
import { admit, dismiss } from './people.ts'
import { accept, extend, register, type RegistrationsGiven, reject } from './registrations/actions.ts'
import { answer, compareSuppliersNamed, evaluationRule } from './suppliers/actions.ts'

export { expireRegistrations } from './registrations/expiring.ts'

/** The door of the room of partners, suppliers and competitors. */
export const partnersRoom = (given: RegistrationsGiven): { readonly name: string; readonly implementations: readonly Implementation[] } => ({
  name: 'partners',
  implementations: [
    implement(admitPartner, admit),
    implement(dismissPartner, dismiss),
    implement(registerDeal, (doing) => register(given, doing)),
    implement(acceptDeal, accept),
    implement(rejectDeal, reject),
    implement(withdrawDeal, () => Promise.resolve({})),
    implement(extendDeal, extend),
    implement(answerRequest, answer),
    implement(closeRequest, () => Promise.resolve({})),
    implement(cancelRequest, () => Promise.resolve({})),
    implement(compareSuppliers, compareSuppliersNamed),
    implement(readBattleCard, battleCard),
    implement(readCompetitorRecord, competitorFigures),
  ],
})

export const partnerRules = [evaluationRule] as const
