import { useState } from 'react'
import { type Language, languages } from '../../../src/lib/words.ts'
import { formWords } from '../../../src/model/words/ui/forms.ts'
import { shopSettingWords as words } from '../../../src/model/words/ui/shopSettings.ts'
import type { Row } from '../../data/values.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { shopPlace } from './state.tsx'

/** The shop itself, as a guest sees it on a phone, in either language. Nothing can be done in it from here. */
export function ShopPreview({ row }: { readonly row: Row | undefined }) {
  const speech = useSpeech()
  const [language, setLanguage] = useState<Language>(speech.language)
  const place = row === undefined || row['active'] !== true ? undefined : shopPlace(row)
  return (
    <section className="form-preview" aria-label={speech.say(words.preview)}>
      <Tabs label={speech.say(words.preview)} tabs={languages.map((each) => ({ key: each, label: formWords.otherLanguage[each] }))} chosen={language} onChoose={(key) => setLanguage(key === 'en' ? 'en' : 'zh')} after={<span className="muted small">{speech.say(words.previewSaved)}</span>} />
      {place === undefined ? <p className="muted small shop-preview none">{speech.say(words.previewClosed)}</p> : <iframe className="shop-preview" title={speech.say(words.preview)} src={`${place}?lang=${language}`} sandbox="allow-same-origin" loading="lazy" />}
    </section>
  )
}
