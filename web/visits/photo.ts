import { largestPhoto } from '../../src/model/actions/visit.ts'

/** Longer sides of more pixels say nothing more of a shop's front. */
const longest = 1600

/**
 * A picture small enough for a bad network: a JPEG of 1600 pixels at most. One that is small, or that the browser cannot draw, stays
 * as it is. @throws RangeError with its size in MB where it can neither be drawn nor kept.
 */
export async function scaledPhoto(file: File): Promise<File> {
  if (file.size < 400_000) return file
  const drawn = await drawnAnew(file)
  if (drawn !== undefined && drawn.size < file.size) return drawn
  if (file.size > largestPhoto) throw new RangeError(String(Math.ceil(file.size / 1_000_000)))
  return file
}

/** For everybody to see: a photo is drawn anew, so that it says neither where nor by which device it was taken; other pictures only where they are large. */
export async function redrawnPhoto(file: File): Promise<File> {
  return file.type === 'image/jpeg' ? await drawnAnew(file) ?? file : scaledPhoto(file)
}

/** Undefined for what no browser can draw. */
async function drawnAnew(file: File): Promise<File | undefined> {
  try {
    // As the camera was held: what is drawn anew says nothing of it any more.
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const share = Math.min(1, longest / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * share))
    canvas.height = Math.max(1, Math.round(picture.height * share))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/jpeg', 0.82) })
    return blob === null ? undefined : new File([blob], `${file.name.replace(/\.\w+$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return undefined
  }
}
