import { useEffect } from 'react'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { keyPattern, type Named, ownKey, wordsOf } from './names.ts'

interface NameInputsProps {
  readonly named: Named
  readonly onChange: (named: Named) => void
  /** The key, proposed from the name until somebody writes another; absent once it stands. */
  readonly keyed?: { readonly key: string; readonly proposed: boolean; readonly otherwise: string; readonly taken: (key: string) => boolean; readonly onKey: (key: string, proposed: boolean) => void }
  readonly problems: Readonly<Record<string, string>>
}

/** What it is called in each language, that of the screen first, and the key by which the API and formulas know it. */
export function NameInputs({ named, onChange, keyed, problems }: NameInputsProps) {
  const { say, language } = useSpeech()
  const order = language === 'zh' ? ['zh', 'en'] as const : ['en', 'zh'] as const
  useEffect(() => {
    if (keyed?.proposed !== true) return
    let late = false
    void wordsOf(named).then((found) => { if (!late) keyed.onKey(found.length === 0 ? '' : ownKey(found, keyed.taken, keyed.otherwise), true) })
    return () => { late = true }
    // oxlint-disable-next-line react/exhaustive-deps -- a new name alone proposes a new key
  }, [named.zh, named.en])
  return (
    <>
      <div className="settings-pair">
        {order.map((each, index) => (
          <Labelled key={each} label={say(each === 'zh' ? words.nameZh : words.nameEn)} required={index === 0} problem={index === 0 ? problems['label'] : undefined}>
            {(props) => <TextInput {...props} {...(index === 0 ? { 'data-first': true } : {})} value={named[each]} maxLength={60} onChange={(event) => onChange({ ...named, [each]: event.target.value })} />}
          </Labelled>
        ))}
      </div>
      {keyed !== undefined && (
        <Labelled label={say(words.key)} required problem={problems['key'] ?? (keyed.key === '' || keyPattern.test(keyed.key) ? undefined : say(words.keyWrong))} hint={say(words.keyAbout)}>
          {(props) => <TextInput {...props} value={keyed.key} maxLength={40} spellCheck={false} onChange={(event) => keyed.onKey(event.target.value, false)} />}
        </Labelled>
      )}
    </>
  )
}
