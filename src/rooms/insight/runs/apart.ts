import { type ChildProcess, fork } from 'node:child_process'
import { Problem, type ProblemDetails } from '../../../lib/problem.ts'
import type { Field } from '../../../model/define/field.ts'
import { projectFile } from '../../../platform/project.ts'
import type { Row, Statement } from '../../../platform/database/index.ts'
import type { ModelGiven, ModelOutcome } from '../models/model.ts'
import type { ReadFrom } from '../purchases/source.ts'
import type { AskedAway } from '../warehouse/door.ts'

/** Megabytes that a model may take, its purchases and the program itself among them. Beyond it its process ends itself, and the run says so. */
export const modelMemory = 1024

/** The signal by which the process of a model says that it took more memory than it may. */
export const tooLarge = 'SIGUSR2'

/** Purchases that a model computes on. */
export type Handed = Pick<ModelGiven, 'purchases' | 'lines'>
/** What a model computes on: purchases that it reads from the warehouse itself, or that were read for it, or nothing, where it asks for records of its own choice. */
export type GivenApart = Pick<ModelGiven, 'asOf' | 'currency'> & Partial<Handed> & { readonly workspaceId: number; readonly away?: AskedAway }
/** What a model is asked in its process. */
export interface AskedApart { readonly model: string; readonly given: GivenApart; readonly fields: Readonly<Record<string, Field>>; readonly batch: number; readonly memory: number }
/** What it says back: questions to the database, that the warehouse did not give it the purchases, the outcome, rows of drafts with how many records they make so far, the end. */
export type ToldApart = { readonly unread: true } | { readonly question: number; readonly text: string; readonly values: readonly unknown[] } | { readonly outcome: Omit<ModelOutcome, 'judged'>; readonly rows: number; readonly most: number; readonly readFrom: ReadFrom }
  | { readonly drafts: string; readonly records: number } | { readonly done: number } | { readonly refused: ProblemDetails } | { readonly failed: string }
/** What it is told meanwhile: that drafts are kept, what the database answers, and the purchases that it could not read. */
export type GoOn = 'more' | { readonly handed: Handed } | { readonly answer: number; readonly rows?: readonly Row[]; readonly error?: string }

export interface Apart {
  readonly signal: AbortSignal
  /** Answers a question of a model that reads its records itself. */
  readonly ask?: (statement: Statement) => Promise<readonly Row[]>
  /** Reads the purchases for a model that the warehouse did not answer. */
  readonly hand?: () => Promise<Handed>
  /** Of how many records something will be said at most. */
  readonly begun?: (records: number) => void
  /** Keeps rows; the next ones come when it is done, but for one batch that is made meanwhile. */
  readonly take: (rows: string, records: number) => Promise<void>
}
export interface JudgedApart extends Omit<ModelOutcome, 'judged'> { readonly records: number; /** What it computed on. */ readonly rows: number; readonly readFrom: ReadFrom }

/**
 * Runs a model in a process of its own, so that the server goes on answering however long it computes, and whatever becomes of it.
 * @throws Problem analysis-* where the model refuses, model-ended where its process was ended by somebody else; whatever `take` throws;
 * the reason of the signal once that is aborted.
 */
export async function judgeApart(asked: Omit<AskedApart, 'memory'> & { readonly memory?: number }, { signal, ...apart }: Apart): Promise<JudgedApart> {
  signal.throwIfAborted()
  const memory = asked.memory ?? modelMemory
  const child = fork(projectFile('dist/models.mjs'), [], { serialization: 'advanced', execArgv: [`--max-old-space-size=${Math.ceil(memory * 0.75)}`], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  let abort = () => {}
  const aborted = new Promise<never>((_resolve, reject) => { abort = () => { reject(new Error(String(signal.reason))) } })
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([conversation(child, { ...asked, memory }, apart), aborted])
  } finally {
    signal.removeEventListener('abort', abort)
    child.removeAllListeners()
    child.on('error', () => undefined)
    child.kill('SIGKILL')
  }
}

function conversation(child: ChildProcess, asked: AskedApart, { take, ask, hand, begun }: Omit<Apart, 'signal'>): Promise<JudgedApart> {
  return new Promise<JudgedApart>((resolve, reject) => {
    let outcome: Omit<JudgedApart, 'records'> = { parameters: {}, quality: {}, rows: 0, readFrom: 'database' }
    let taking: Promise<void> = Promise.resolve()
    child.on('error', () => { reject(endedApart()) })
    child.on('exit', (code, ended) => { reject(ended === tooLarge || code === 134 || ended === 'SIGABRT' ? beyondMemory(asked.memory) : endedApart()) })
    child.on('message', (message: unknown) => {
      const told = message as ToldApart
      const goOn = (said: GoOn) => { if (child.connected) child.send(said) }
      if ('question' in told) {
        const { question: answer, text, values } = told
        Promise.resolve(ask?.({ text, values })).then((rows) => { goOn({ answer, rows: rows ?? [] }) }, (error: unknown) => { goOn({ answer, error: 'the database did not answer' }); reject(error) })
      } else if ('outcome' in told) {
        outcome = { ...told.outcome, rows: told.rows, readFrom: told.readFrom }
        begun?.(told.most)
      } else if ('unread' in told) {
        if (hand === undefined) reject(new Error('The model was given no purchases.'))
        else hand().then((handed) => { goOn({ handed }) }, reject)
      } else if ('drafts' in told) taking = taking.then(() => take(told.drafts, told.records)).then(() => { goOn('more') }, reject)
      else if ('done' in told) taking.then(() => { resolve({ ...outcome, records: told.done }) }, reject)
      else reject('refused' in told ? new Problem(told.refused) : new Error(told.failed))
    })
    child.send(asked, (error) => { if (error !== null) reject(endedApart()) })
  })
}

function endedApart(): Problem {
  return new Problem({ kind: 'model-ended', status: 503, title: { en: 'The process that computed the model was ended before it was done. Its scores stay as they were; run it again.', zh: '计算模型的进程在完成前被终止。原有评分保持不变，请重新运行。' } })
}

function beyondMemory(memory: number): Problem {
  return new Problem({ kind: 'analysis-memory', status: 422, title: { en: 'The model needs more than the {memory} MB of memory that it may use. Its scores stay as they were.', zh: '模型所需内存超过上限 {memory} MB。原有评分保持不变。' }, values: { memory } })
}
