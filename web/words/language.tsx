import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Language, languages, plural, say, type Words, type WordValues } from '../../src/lib/words.ts'
import type { Registry } from '../../src/model/define/registry.ts'
import { useModel } from '../model.ts'
import { createFormats, type Formats } from './format.ts'

export interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
  /** The text in the chosen language. */
  readonly say: (words: Words, values?: WordValues) => string
  readonly plural: (words: Words) => string
  readonly formats: Formats
  readonly setPlace: (place: Place) => void
  /** Whose words are said: when it is tied anew, whoever speaks is drawn again. */
  readonly model: Registry
}
/** What dates and money need of the company and the person. */
export interface Place { readonly zone: string; readonly currency: string; readonly weekStart: number }

const key = 'guanxi.language'
const SpeechContext = createContext<Speech | undefined>(undefined)
const somewhere: Place = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'CNY', weekStart: 1 }

/** Whether a language was ever chosen in this browser; otherwise that of the account is right. */
export function hasChosenLanguage(): boolean {
  return localStorage.getItem(key) !== null
}

/** The language last chosen in this browser, else the browser's own. */
export function firstLanguage(): Language {
  const stored = localStorage.getItem(key)
  return languages.find((language) => language === stored) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')
}

/** Gives every screen the words and formats of one language; a switch shows at once. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setShown] = useState(firstLanguage)
  const [place, setPlace] = useState(somewhere)
  const model = useModel()
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const speech = useMemo<Speech>(() => ({
    language,
    setLanguage: (next) => { localStorage.setItem(key, next); setShown(next) },
    say: (words, values) => say(words, language, values),
    plural: (words) => plural(words, language),
    formats: createFormats(language, place),
    setPlace,
    model,
  }), [language, place, model])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === undefined) throw new Error('A screen stands outside of LanguageProvider.')
  return speech
}
