import { Problem, type FieldProblem } from '../../../lib/problem.ts'

export function noStage(kind: string): Problem {
  return new Problem({
    kind: 'stage-missing', status: 422, values: { kind },
    title: { en: 'No pipeline has a stage of this kind ({kind}). An administrator adds one in the settings.', zh: '没有可用的阶段（{kind}），请管理员在设置中添加。' },
  })
}

/** Closing is a verb of its own: it asks for the date, the amount, the reason. */
export function closingStageGiven(kind: string): Problem {
  const verb = kind === 'won' ? { en: 'Mark won', zh: '赢单' } : { en: 'Mark lost', zh: '输单' }
  return new Problem({
    kind: 'stage-closes', status: 422, values: { en: verb.en, zh: verb.zh },
    title: { en: 'This stage closes the opportunity: use "{en}".', zh: '该阶段会关闭商机：请使用“{zh}”。' },
  })
}

/** Before this stage, some fields must be known. */
export function stageNeeds(stage: string, fields: readonly string[]): Problem {
  const problems: FieldProblem[] = fields.map((field) => ({
    path: `/${field}`, rule: 'required', message: { en: 'Needed before this stage.', zh: '进入该阶段前必须填写。' },
  }))
  return new Problem({
    kind: 'stage-incomplete', status: 422, values: { stage }, fields: problems,
    title: { en: 'Before "{stage}" some fields must be filled.', zh: '进入“{stage}”前需要补全部分字段。' },
  })
}

/** A stage dropped backward asks why: the answer is in the history. */
export function reasonForBack(from: string, to: string): Problem {
  return new Problem({
    kind: 'stage-back', status: 422, values: { from, to },
    fields: [{ path: '/reason', rule: 'required', message: { en: 'Say why it goes back.', zh: '请说明退回原因。' } }],
    title: { en: 'It goes back from "{from}" to "{to}": say why.', zh: '从“{from}”退回“{to}”，请填写原因。' },
  })
}
