import type { Words, WordValues } from '../../src/lib/words.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { toast } from '../parts/toast.tsx'
import { scaledPhoto } from '../visits/photo.ts'

interface Fitting {
  /** What the company takes of one file. */
  readonly megabytes: number
  readonly say: (words: Words, values?: WordValues) => string
  /** A picture that was made smaller after all. */
  readonly onSmaller: (file: File) => void
}

/** Those that are not too large to be sent; of each other it is said before a byte of it goes out, and a picture may be made smaller. */
export function fitting(files: readonly File[], { megabytes, say, onSmaller }: Fitting): readonly File[] {
  const isTooLarge = ({ size }: File) => size > megabytes * 1_000_000
  for (const file of files.filter(isTooLarge)) {
    const text = say(recordWords.fileTooLarge, { name: file.name, megabytes: Math.ceil(file.size / 1_000_000), most: megabytes })
    const refuse = () => toast({ text, tone: 'bad' })
    const shrink = async () => {
      const smaller = await scaledPhoto(file)
      if (isTooLarge(smaller)) refuse()
      else onSmaller(smaller)
    }
    if (file.type.startsWith('image/')) toast({ text, tone: 'bad', action: { label: say(recordWords.sendSmaller), perform: () => { shrink().catch(refuse) } } })
    else refuse()
  }
  return files.filter((file) => !isTooLarge(file))
}
