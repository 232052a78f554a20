import { asText, isJsonObject, type Json } from '../../lib/json.ts'

/** What the other side may answer, and where that leads. */
export interface ScriptAnswer { readonly label: string; /** The key of the next step; absent: the script ends. */ readonly to?: string; /** An outcome that it suggests. */ readonly outcome?: string }
/** One step: what to say, with {fields} of the record in it, and the answers. */
export interface ScriptStep { readonly key: string; readonly say: string; readonly answers: readonly ScriptAnswer[] }

const most = { steps: 100, answers: 12, key: 40, say: 4000, label: 120 }
const key = /^[\p{L}\p{N}_-]+$/u

/** The steps of a script; undefined where they are none: a wrong shape, a key twice, an answer that leads nowhere, nothing at all. */
export function scriptOf(value: Json | undefined): readonly ScriptStep[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > most.steps) return undefined
  const steps = value.map(stepOf)
  const sound = steps.filter((step) => step !== undefined)
  const keys = new Set(sound.map((step) => step.key))
  if (sound.length !== steps.length || keys.size !== steps.length) return undefined
  return sound.every(({ answers }) => answers.every(({ to }) => to === undefined || keys.has(to))) ? sound : undefined
}

function stepOf(value: Json): ScriptStep | undefined {
  if (!isJsonObject(value)) return undefined
  const { key: name, say, answers = [], ...others } = value
  if (Object.keys(others).length > 0 || !isShort(name, most.key) || !key.test(name) || !isShort(say, most.say) || !Array.isArray(answers) || answers.length > most.answers) return undefined
  const read = answers.map(answerOf)
  const sound = read.filter((answer) => answer !== undefined)
  return sound.length === read.length ? { key: name, say, answers: sound } : undefined
}

function answerOf(value: Json): ScriptAnswer | undefined {
  if (!isJsonObject(value)) return undefined
  const { label, to = null, outcome = null, ...others } = value
  if (Object.keys(others).length > 0 || !isShort(label, most.label)) return undefined
  if ((to !== null && !isShort(to, most.key)) || (outcome !== null && !isShort(outcome, 60))) return undefined
  return { label, ...(to === null ? {} : { to }), ...(outcome === null ? {} : { outcome }) }
}

function isShort(value: Json | undefined, length: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= length
}

/** A piece of what is said: plain, or strong. It is text, whatever it looks like. */
export interface Said { readonly text: string; readonly strong: boolean }

/**
 * What is said, line by line: {name} becomes the value of the record, **words** are strong. Values are taken as they are: what
 * looks like markup in them stays what it looks like. A field that the caller does not see, or that there is none of, stays blank.
 */
export function saidOf(say: string, valueOf: (field: string) => string): readonly (readonly Said[])[] {
  return say.split('\n').map((line) => line.split(/(\*\*[^*]+\*\*)/).filter((part) => part !== '').map((part) => {
    const strong = part.length > 4 && part.startsWith('**') && part.endsWith('**')
    const text = strong ? part.slice(2, -2) : part
    return { strong, text: text.replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (_whole, field: string) => asText(valueOf(field))) }
  }))
}
