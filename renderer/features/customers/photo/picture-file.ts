import { AppError } from '#shared/contract/errors.ts'
import { photoLimits } from '#shared/domain/attachment-limits.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { squareOf, type SquareCut } from './square-cut.ts'

/** A picture of more would take half a gigabyte of memory when it is unpacked. */
const mostPixels = 120_000_000
/** Below it faces get blotchy, above it files grow for nothing. */
const jpegQuality = 0.85

/** What the dialog of the system offers; what was renamed is found out by its bytes. */
export const pictureTypes = 'image/jpeg,image/png,image/webp'

/**
 * Unpacks a picture that the user chose, upright. Too large a file isn't even read.
 * @throws AppError photo-too-large, photo-not-an-image
 */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  const tooLarge = () =>
    new AppError('photo-too-large', { kind: 'source', limitMb: photoLimits.sourceBytes / 1024 / 1024 })
  if (file.size > photoLimits.sourceBytes) throw tooLarge()
  const header = readImageHeader(new Uint8Array(await file.arrayBuffer()))
  if (header === null) throw new AppError('photo-not-an-image')
  if (header.width * header.height > mostPixels) throw tooLarge()
  try {
    return await createImageBitmap(new Blob([file], { type: header.mediaType }))
  } catch (error) {
    throw new AppError('photo-not-an-image', {}, { cause: error })
  }
}

/** Shows a square part of a picture on a canvas, on white: what is see-through would be black in a JPEG. */
export function drawSquare(canvas: HTMLCanvasElement, picture: ImageBitmap, cut: SquareCut): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const { left, top, side } = squareOf(picture, cut)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
}

/** The part as a JPEG of at most 512 × 512 pixels. Nothing else of the file stays, no place and no camera. */
export async function cutOut(picture: ImageBitmap, cut: SquareCut): Promise<Uint8Array> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.min(photoLimits.side, Math.max(1, Math.round(squareOf(picture, cut).side)))
  canvas.height = canvas.width
  drawSquare(canvas, picture, cut)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality))
  if (blob === null) throw new AppError('photo-not-an-image')
  return new Uint8Array(await blob.arrayBuffer())
}
