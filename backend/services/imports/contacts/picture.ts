import { createHash } from 'node:crypto'
import { photoLimits } from '#shared/domain/attachment-limits.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import type { ImportPhoto } from '../import-types.ts'

/** What a picture came to: one that is kept, or why not. */
export type FoundPicture =
  | { readonly kind: 'photo'; readonly photo: ImportPhoto }
  | { readonly kind: 'too-large' | 'unreadable' | 'elsewhere' | 'none' }

const isBase64 = /^[A-Za-z0-9+/_-]*={0,3}$/

/** The bytes of a picture, looked at: kind and sides by its own words. */
export function pictureOf(content: Buffer): FoundPicture {
  if (content.length === 0) return { kind: 'none' }
  if (content.length > photoLimits.bytes) return { kind: 'too-large' }
  const header = readImageHeader(content)
  if (header === null) return { kind: 'unreadable' }
  if (Math.max(header.width, header.height) > photoLimits.importedSide) return { kind: 'too-large' }
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { kind: 'photo', photo: { ...header, bytes: content.length, sha256, content: () => content } }
}

/** A picture as base64, as a `data:` address, or as an address somewhere else, which nobody asks. */
export function readPicture(value: string): FoundPicture {
  const data = /^\s*data:[^,]{0,200},/i.exec(value.slice(0, 300))
  if (data === null && /^\s*[a-z][a-z0-9+.-]{1,20}:/i.test(value.slice(0, 40))) return { kind: 'elsewhere' }
  const text = (data === null ? value : value.slice(data[0].length)).replace(/\s+/g, '')
  if (data !== null && !/;\s*base64\s*,$/i.test(data[0])) return { kind: 'unreadable' }
  const bare = text.includes('%') ? text.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=') : text
  if (!isBase64.test(bare)) return { kind: 'unreadable' }
  return pictureOf(Buffer.from(bare, 'base64'))
}
