import type { Words } from '../../../src/lib/words.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Checkbox, Select, TextInput } from '../../parts/inputs.tsx'
import { Ordered, OrderedItem } from '../../parts/ordered.tsx'
import { useSpeech } from '../../words/language.tsx'
import { type DraftChoice, tones } from './draft.ts'
import './choices.css'

const toneWords: Readonly<Record<(typeof tones)[number], Words>> = {
  neutral: words.toneNeutral, accent: words.toneAccent, ok: words.toneOk, warn: words.toneWarn, bad: words.toneBad, info: words.toneInfo, plum: words.tonePlum,
}

interface ChoiceListProps {
  readonly choices: readonly DraftChoice[]
  readonly onChange: (choices: readonly DraftChoice[]) => void
  /** The states of a machine: named and coloured, never added, moved or retired. */
  readonly fixed?: boolean
  /** A choice of several at once is no chip. */
  readonly coloured?: boolean
}

/** The choices of a field, edited in place and put in order. */
export function ChoiceList({ choices, onChange, fixed = false, coloured = true }: ChoiceListProps) {
  const { say, language, formats } = useSpeech()
  const tongues = language === 'zh' ? ['zh', 'en'] as const : ['en', 'zh'] as const
  const name = (choice: DraftChoice) => (language === 'zh' ? choice.zh || choice.en : choice.en || choice.zh) || choice.key
  const change = (id: string, changes: Partial<DraftChoice>) => onChange(choices.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  const add = () => onChange([...choices, { key: '', zh: '', en: '', tone: undefined, retired: false, id: `new ${crypto.randomUUID()}` }])
  return (
    <div className="stack">
      {choices.length > 0 && <div className={`choice-row choice-head small muted ${fixed ? 'fixed' : ''}`} aria-hidden="true">{tongues.map((tongue) => <span key={tongue}>{say(tongue === 'zh' ? words.nameZh : words.nameEn)}</span>)}{coloured && <span>{say(words.colour)}</span>}</div>}
      <Ordered ids={choices.map(({ id }) => id)} nameOf={(id) => { const at = choices.findIndex((each) => each.id === id); const choice = choices[at]; return choice === undefined ? '' : name(choice) || formats.number(at + 1, 0) }} onOrder={(ids) => onChange(ids.flatMap((id) => choices.find((each) => each.id === id) ?? []))}>
        <ol className="choice-list">
          {choices.map((choice, index) => (
            <OrderedItem key={choice.id} id={choice.id} className={`choice-row ${choice.retired ? 'retired' : ''} ${fixed ? 'fixed' : ''}`}>
              {(handle) => (
                <>
                  {!fixed && handle}
                  {tongues.map((tongue) => <TextInput key={tongue} aria-label={say(tongue === 'zh' ? words.choiceZh : words.choiceEn, { number: formats.number(index + 1, 0) })} value={choice[tongue]} maxLength={60} placeholder={choice.zh || choice.en} onChange={(event) => change(choice.id, { [tongue]: event.target.value })} />)}
                  {coloured && (
                    <span className="row choice-tone"><i className={`chip-dot tone-${choice.tone ?? 'none'}`} aria-hidden="true" />
                      <Select aria-label={`${say(words.colour)}: ${name(choice)}`} value={choice.tone ?? ''} empty={say(words.toneNone)} options={tones.map((tone) => ({ value: tone, label: say(toneWords[tone]) }))} onChange={(event) => change(choice.id, { tone: tones.find((tone) => tone === event.target.value) })} />
                    </span>
                  )}
                  {!fixed && (choice.key === '' ? <IconButton icon="close" iconSize={14} label={say(words.removeChoice, { name: name(choice) || formats.number(index + 1, 0) })} onClick={() => onChange(choices.filter(({ id }) => id !== choice.id))} />
                    : <Checkbox checked={!choice.retired} aria-label={`${say(words.offered)}: ${name(choice)}`} onChange={(event) => change(choice.id, { retired: !event.target.checked })}>{say(words.offered)}</Checkbox>)}
                </>
              )}
            </OrderedItem>
          ))}
        </ol>
      </Ordered>
      {!fixed && <div><Button icon="plus" onClick={add}>{say(words.addChoice)}</Button></div>}
    </div>
  )
}
