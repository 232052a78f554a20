import { importWords } from '../../src/model/words/ui/import.ts'
import { model } from '../model.ts'
import { Checkbox, Select } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { StepProps } from './given.ts'
import { changeEntity, type Entity, mainOf } from './plan.ts'
import { ImportSide } from './side.tsx'

const rules = [{ value: 'update', words: importWords.ruleUpdate }, { value: 'skip', words: importWords.ruleSkip }, { value: 'create', words: importWords.ruleCreate }] as const
const missingRules = [{ value: 'create', words: importWords.missingCreate }, { value: 'leave', words: importWords.missingLeave }, { value: 'refuse', words: importWords.missingRefuse }] as const

/** By what a row is known to be a record that is there already, and what then becomes of it. */
export function DuplicatesStep(props: StepProps) {
  const { object, state } = props
  const { say } = useSpeech()
  const labels = useLabels()
  const main = mainOf(state.plan, object.name)
  const others = state.plan.entities.filter((entity) => entity.name !== main?.name)
  const change = (entity: Entity, next: Partial<Entity>) => state.change(changeEntity(state.plan, entity.name, (each) => ({ ...each, ...next })))
  return (
    <div className="import-split">
      <div className="import-main import-rules">
        {main !== undefined && (
          <>
            <fieldset className="form-section">
              <legend>{say(importWords.duplicateRule)}</legend>
              {rules.map(({ value, words }) => <label key={value} className="row checkbox-label"><input type="radio" name="found" className="radio" checked={(main.found ?? 'update') === value} onChange={() => change(main, { found: value })} /><span>{say(words)}</span></label>)}
            </fieldset>
            <KnownBy entity={main} onChange={(next) => change(main, next)} />
          </>
        )}
        {others.length > 0 && (
          <section className="import-others">
            <h2>{say(importWords.others)}</h2>
            <ul className="lines">
              {others.map((entity) => {
                const about = model.object(entity.object)
                return (
                  <li key={entity.name} className="row">
                    <span className="import-extra-name">{labels.many(about)}{entity.name !== entity.object && <span className="muted small"> {viaName(entity, object.name, labels)}</span>}</span>
                    <span className="muted small clip spring">{say(importWords.knownBy, { fields: entity.key.map((name) => labels.field(about, name)).join(' + ') || '–' })}</span>
                    <Select className="import-missing" aria-label={`${labels.many(about)}: ${say(importWords.whenMissing)}`} value={entity.missing ?? 'create'} options={missingRules.map(({ value, words }) => ({ value, label: say(words) }))} onChange={(event) => { const rule = missingRules.find(({ value }) => value === event.target.value); if (rule !== undefined) change(entity, { missing: rule.value }) }} />
                  </li>
                )
              })}
            </ul>
          </section>
        )}
      </div>
      <ImportSide {...props} />
    </div>
  )
}

function viaName(entity: Entity, main: string, labels: ReturnType<typeof useLabels>): string {
  const object = model.object(main)
  return object.allFields[entity.name] === undefined ? '' : labels.field(object, entity.name)
}

/** The fields of the key agree all together; of the others one is enough. */
function KnownBy({ entity, onChange }: { readonly entity: Entity; readonly onChange: (next: Partial<Entity>) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const object = model.object(entity.object)
  const all = [...new Set((object.duplicates ?? []).map(({ field }) => field))].filter((name) => entity.fields[name] !== undefined)
  const chosen = entity.duplicates === true ? all : entity.duplicates === false || entity.duplicates === undefined ? [] : entity.duplicates
  const filled = Object.keys(entity.fields)
  const toggle = (name: string, on: boolean) => onChange({ duplicates: on ? [...chosen, name] : chosen.filter((each) => each !== name) })
  return (
    <>
      <fieldset className="form-section">
        <legend>{say(importWords.keyIs)}</legend>
        <div className="check-list">{filled.map((name) => <Checkbox key={name} checked={entity.key.includes(name)} disabled={!entity.key.includes(name) && entity.key.length >= 5} onChange={(event) => onChange({ key: event.target.checked ? [...entity.key, name] : entity.key.filter((each) => each !== name) })}>{labels.field(object, name)}</Checkbox>)}</div>
        {object.fingerprint !== undefined && <p className="muted small">{say(importWords.knownByContent, { fields: object.fingerprint.map((name) => labels.field(object, name)).join(' + ') })}</p>}
      </fieldset>
      {all.length > 0 && (
        <fieldset className="form-section">
          <legend>{say(importWords.duplicateBy)}</legend>
          <div className="check-list">{all.map((name) => <Checkbox key={name} checked={chosen.includes(name)} onChange={(event) => toggle(name, event.target.checked)}>{labels.field(object, name)}</Checkbox>)}</div>
        </fieldset>
      )}
    </>
  )
}
