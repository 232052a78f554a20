import type { FieldOf, FieldType } from '../../src/model/define/field.ts'
import { BooleanEdit } from './boolean/Edit.tsx'
import { ChoiceEdit } from './choice/Edit.tsx'
import { DateEdit } from './date/Edit.tsx'
import { DatetimeEdit } from './datetime/Edit.tsx'
import { DurationEdit } from './duration/Edit.tsx'
import { EmailEdit } from './email/Edit.tsx'
import { FileEdit } from './file/Edit.tsx'
import { LinksEdit } from './links/Edit.tsx'
import { LongTextEdit } from './longText/Edit.tsx'
import { MoneyEdit } from './money/Edit.tsx'
import { MultiChoiceEdit } from './multiChoice/Edit.tsx'
import { NumberEdit } from './number/Edit.tsx'
import { PercentEdit } from './percent/Edit.tsx'
import { PhoneEdit } from './phone/Edit.tsx'
import { PlaceEdit } from './place/Edit.tsx'
import { RatingEdit } from './rating/Edit.tsx'
import { RecurrenceEdit } from './recurrence/Edit.tsx'
import { RelationEdit } from './relation/Edit.tsx'
import { TagsEdit } from './tags/Edit.tsx'
import { TargetEdit } from './target/Edit.tsx'
import { TextEdit } from './text/Edit.tsx'
import { TimeEdit } from './time/Edit.tsx'
import { UrlEdit } from './url/Edit.tsx'
import type { EditedType } from './index.ts'
import type { EditPart } from './part.ts'

/** The editor of every type that is edited, apart from index.ts so that a list shows before any of them is loaded; one that is missing does not compile. */
export const editParts = {
  text: { Edit: TextEdit },
  longText: { Edit: LongTextEdit },
  richText: { Edit: LongTextEdit },
  number: { Edit: NumberEdit },
  money: { Edit: MoneyEdit },
  percent: { Edit: PercentEdit },
  rating: { Edit: RatingEdit },
  date: { Edit: DateEdit },
  datetime: { Edit: DatetimeEdit },
  time: { Edit: TimeEdit },
  duration: { Edit: DurationEdit },
  boolean: { Edit: BooleanEdit },
  choice: { Edit: ChoiceEdit },
  multiChoice: { Edit: MultiChoiceEdit },
  email: { Edit: EmailEdit },
  phone: { Edit: PhoneEdit },
  url: { Edit: UrlEdit },
  address: { Edit: TextEdit },
  place: { Edit: PlaceEdit },
  relation: { Edit: RelationEdit },
  target: { Edit: TargetEdit },
  links: { Edit: LinksEdit },
  file: { Edit: FileEdit },
  recurrence: { Edit: RecurrenceEdit },
  tags: { Edit: TagsEdit },
} satisfies { readonly [Type in EditedType]: EditPart<FieldOf<Type>> }

const byType: Readonly<Partial<Record<FieldType, EditPart>>> = editParts

export const editPartFor = (type: FieldType): EditPart | undefined => byType[type]
