import type { FieldOf } from '../../../src/model/define/field.ts'
import { textsOf } from '../../data/values.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

export function MultiChoiceView({ name, object, value }: ViewProps<FieldOf<'multiChoice'>>) {
  const labels = useLabels()
  const { language } = useSpeech()
  const text = textsOf(value).map((choice) => labels.choice(object, name, choice)).join(language === 'zh' ? '、' : ', ')
  return <span className="clip" title={text}>{text}</span>
}
