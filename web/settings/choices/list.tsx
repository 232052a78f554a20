import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { Words } from '../../../src/lib/words.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Checkbox, Select, TextInput } from '../../parts/inputs.tsx'
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

/** The choices of a field, edited in place; moved by dragging or by the arrow keys on their handle. */
export function ChoiceList({ choices, onChange, fixed = false, coloured = true }: ChoiceListProps) {
  const { say, language, formats } = useSpeech()
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const tongues = language === 'zh' ? ['zh', 'en'] as const : ['en', 'zh'] as const
  const name = (choice: DraftChoice) => (language === 'zh' ? choice.zh || choice.en : choice.en || choice.zh) || choice.key
  const change = (id: string, changes: Partial<DraftChoice>) => onChange(choices.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  const move = (id: string, to: number) => {
    const moved = choices.find((each) => each.id === id)
    if (moved === undefined || to < 0 || to >= choices.length) return
    const others = choices.filter((each) => each.id !== id)
    onChange([...others.slice(0, to), moved, ...others.slice(to)])
    setSaid(say(words.moved, { name: name(moved), position: formats.number(to + 1, 0), count: formats.number(choices.length, 0) }))
  }
  const press = (event: KeyboardEvent, id: string, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    move(id, index + step)
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('.choice-handle')[index + step]?.focus())
  }
  const over = (event: DragEvent, index: number) => { if (dragged !== undefined) { event.preventDefault(); if (choices[index]?.id !== dragged) move(dragged, index) } }
  const add = () => onChange([...choices, { key: '', zh: '', en: '', tone: undefined, retired: false, id: `new ${crypto.randomUUID()}` }])
  return (
    <div className="stack">
      {choices.length > 0 && <div className={`choice-row choice-head small muted ${fixed ? 'fixed' : ''}`} aria-hidden="true">{tongues.map((tongue) => <span key={tongue}>{say(tongue === 'zh' ? words.nameZh : words.nameEn)}</span>)}{coloured && <span>{say(words.colour)}</span>}</div>}
      <ol ref={list} className="choice-list">
        {choices.map((choice, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; the keys are on the handle
          <li key={choice.id} className={`choice-row ${choice.retired ? 'retired' : ''} ${choice.id === dragged ? 'dragged' : ''} ${fixed ? 'fixed' : ''}`} onDragOver={(event) => over(event, index)} onDrop={(event) => event.preventDefault()}>
            {!fixed && <IconButton className="choice-handle" icon="sort" iconSize={14} draggable label={say(words.orderOf, { name: name(choice) || formats.number(index + 1, 0) })} onKeyDown={(event) => press(event, choice.id, index)} onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', choice.id); setDragged(choice.id) }} onDragEnd={() => setDragged(undefined)} />}
            {tongues.map((tongue) => <TextInput key={tongue} aria-label={say(tongue === 'zh' ? words.choiceZh : words.choiceEn, { number: formats.number(index + 1, 0) })} value={choice[tongue]} maxLength={60} placeholder={choice.zh || choice.en} onChange={(event) => change(choice.id, { [tongue]: event.target.value })} />)}
            {coloured && (
              <span className="row choice-tone"><i className={`chip-dot tone-${choice.tone ?? 'none'}`} aria-hidden="true" />
                <Select aria-label={`${say(words.colour)}: ${name(choice)}`} value={choice.tone ?? ''} empty={say(words.toneNone)} options={tones.map((tone) => ({ value: tone, label: say(toneWords[tone]) }))} onChange={(event) => change(choice.id, { tone: tones.find((tone) => tone === event.target.value) })} />
              </span>
            )}
            {!fixed && (choice.key === '' ? <IconButton icon="close" iconSize={14} label={say(words.removeChoice, { name: name(choice) || formats.number(index + 1, 0) })} onClick={() => onChange(choices.filter(({ id }) => id !== choice.id))} />
              : <Checkbox checked={!choice.retired} aria-label={`${say(words.offered)}: ${name(choice)}`} onChange={(event) => change(choice.id, { retired: !event.target.checked })}>{say(words.offered)}</Checkbox>)}
          </li>
        ))}
      </ol>
      <span className="unseen" role="status">{said}</span>
      {!fixed && <div><Button icon="plus" onClick={add}>{say(words.addChoice)}</Button></div>}
    </div>
  )
}
