import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { contactWords as words } from '../../../src/model/words/ui/contacts.ts'
import { doingWords } from '../../../src/model/words/ui/doing.ts'
import { rowsQuery } from '../../data/records.ts'
import { numberOf, textOf } from '../../data/values.ts'
import { FieldValue } from '../../fields/value.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Chip } from '../../parts/chip.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { filterIn } from '../rules/data.ts'
import { ContactRules } from './rules.tsx'
import '../../records/form.css'
import '../rules/rules.css'

const care = ['name', 'kind', 'festival', 'days', 'channel', 'templateZh', 'templateEn', 'effectDays', 'mostPerRun', 'active'] as const
const rhythm = ['name', 'days', 'channel', 'order', 'active'] as const

/** Settings › Contact rhythm: how often customers are contacted, by rule and by level. */
export function ContactsPage() {
  const { say, formats } = useSpeech()
  return (
    <>
      <SettingsHead title={say(words.rules)} about={say(words.rulesAbout)} />
      <div className="settings-body settings-wide stack">
        <ContactRules kind="cadenceRule" names={rhythm} title={say(words.rules)} add={say(words.addRule)} none={say(words.noRules)} line={(row) => {
          const [days, filter] = [numberOf(row['days']) ?? 0, filterIn(row['filter'])]
          return (
            <>
              <span className="row"><span className="strong clip">{textOf(row['name'])}</span>{row['active'] === false && <Chip tone="neutral" status>{say(words.off)}</Chip>}<FieldValue object={model.object('cadenceRule')} name="channel" value={row['channel']} dense empty="" /></span>
              <span className="muted small">{days === 0 ? say(words.ruleNone) : say(words.ruleLine, { days: formats.number(days, 0) })}{filter !== undefined && <> · <FilterWords object={model.object('customer')} filter={filter} /></>}</span>
            </>
          )
        }} />
        <Levels />
        <p className="muted small">{say(doingWords.careRulesAbout)}</p>
        <ContactRules kind="careRule" names={care} title={say(doingWords.careRules)} add={say(doingWords.addCareRule)} none={say(doingWords.noCareRules)} line={(row) => {
          const filter = filterIn(row['filter'])
          return (
            <>
              <span className="row"><span className="strong clip">{textOf(row['name'])}</span><FieldValue object={model.object('careRule')} name="kind" value={row['kind']} dense empty="" />{row['active'] === false && <Chip tone="neutral" status>{say(words.off)}</Chip>}</span>
              <span className="muted small">{say(doingWords.careDays, { days: formats.number(numberOf(row['days']) ?? 0, 0) })}{filter !== undefined && <> · <FilterWords object={model.object('customer')} filter={filter} /></>}</span>
            </>
          )
        }} />
      </div>
    </>
  )
}

/** What the levels say, where no rule does. */
function Levels() {
  const { say, formats } = useSpeech()
  const levels = useQuery(rowsQuery('customerLevel', { sort: [{ field: 'order' }], fields: ['name', 'cadenceDays', 'tone', 'order'], limit: 50 }))
  const { path } = model.object('customerLevel')
  return (
    <section className="settings-section" aria-label={say(words.levels)}>
      <h2>{say(words.levels)}</h2>
      <p className="muted small">{say(words.levelsAbout)}</p>
      <ul className="rules-list">
        {(levels.data?.rows ?? []).map((row) => {
          const days = numberOf(row['cadenceDays'])
          return <li key={row.id} className="row"><Link to="/$objects/$id" params={{ objects: path, id: row.id }} className="link">{textOf(row['name'])}</Link><span className="spring" /><span className="muted small">{days === undefined ? say(words.ruleNone) : say(words.ruleLine, { days: formats.number(days, 0) })}</span></li>
        })}
      </ul>
    </section>
  )
}
