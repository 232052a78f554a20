import type { z } from 'zod'
import type { Json } from '../../lib/json.ts'

/** What a running job is given besides its input. */
export interface JobControl {
  /** Says how far the work is, for whoever watches; cheap, may be called for every row. */
  readonly progress: (done: number, total?: number) => Promise<void>
  /** Aborted when somebody cancels the run or the program stops; the job ends at its next safe point. */
  readonly signal: AbortSignal
  readonly runId: string
  /** 1 for the first try. A job may be tried again, so its work must bear being done twice. */
  readonly attempt: number
}

export interface JobOptions<Context, Input> {
  readonly input: z.ZodType<Input>
  /** How often it is tried before it is set aside; 5 by default, with growing pauses between. */
  readonly attempts?: number
  /** When it runs by itself in each workspace at once: minute, hour, day, month, weekday, in UTC ('5 * * * *'). Its input is {}. */
  readonly schedule?: string
  /** Instead: each day when the clock on the company's wall shows this time ('03:10'), once, whatever the clocks do that day. */
  readonly daily?: string
  /** With `daily`: on this day of the company's week alone; 1 is Monday. */
  readonly weekday?: number
  /** What it gives is kept with the run. */
  readonly run: (context: Context, input: Input, control: JobControl) => Promise<Json | void>
}

/** A declared job, its input's type closed inside, so that jobs of all kinds stand in one list. */
export interface Job<Context> {
  readonly name: string
  readonly attempts: number
  readonly schedule: string | undefined
  readonly daily: string | undefined
  readonly weekday: number | undefined
  /** The input with its defaults. @throws ZodError for one that is not right. */
  check(input: unknown): unknown
  run(context: Context, input: unknown, control: JobControl): Promise<Json | void>
}

/** Declares a job: work that is queued with a commit and done by a worker. Names are noun.verb, as of actions. */
export function defineJob<Context, Input>(name: string, { input: schema, attempts = 5, schedule, daily, weekday, run }: JobOptions<Context, Input>): Job<Context> {
  if (!/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/.test(name)) throw new Error(`A job is named noun.verb, not ${name}`)
  if (!Number.isInteger(attempts) || attempts < 1) throw new Error(`The job ${name} must be tried at least once`)
  if (daily !== undefined && (schedule !== undefined || !/^([01]\d|2[0-3]):[0-5]\d$/.test(daily))) throw new Error(`The job ${name} runs at a schedule or daily at HH:MM`)
  if (weekday !== undefined && daily === undefined) throw new Error(`The job ${name} runs on a day of the week at a time of that day`)
  return {
    name, attempts, schedule, daily, weekday,
    check: (input) => schema.parse(input),
    run: (context, input, control) => run(context, schema.parse(input), control),
  }
}
