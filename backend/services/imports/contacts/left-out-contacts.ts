import { zipSync } from 'fflate'
import { escapedText, foldedLine } from '#shared/formats/vcard-lines.ts'
import type { LeftOutFile } from '../import-types.ts'
import type { Bytes } from './card-property.ts'

/** Where something stands that was left out, and why. */
export type LeftOutEntry = { readonly from: number; readonly to: number; readonly reason: string }

/** A file of which something was left out. */
export type LeftOutPart = {
  readonly name: string
  readonly format: 'vcf' | 'ldif'
  readonly text: Bytes
  /** Of what names no code page. */
  readonly encoding: string
  readonly entries: readonly LeftOutEntry[]
}

export const reasonProperty = 'X-REGULARS-REASON'

const bytesOf = (text: string): Bytes => Buffer.from(text).toString('latin1')

/** In a file of another code page the reason is written in ASCII only. */
function cardReason(reason: string, encoding: string): Bytes {
  if (encoding === 'utf-8') return bytesOf(foldedLine(`${reasonProperty};CHARSET=UTF-8:${escapedText(reason)}`))
  const codes = [...Buffer.from(reason)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
  const lines: string[] = []
  for (let at = 0; at < codes.length; at += 20) lines.push(codes.slice(at, at + 20).join(''))
  return `${reasonProperty};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${lines.join('=\r\n')}\r\n`
}

/** The card as it stands in its file, with the reason before its end. */
function cardWithReason(card: Bytes, reason: string, encoding: string): Bytes {
  const end = /^\s*END\s*:\s*VCARD\s*$/i
  const whole = card.trimEnd()
  const last = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1
  const body = end.test(whole.slice(last)) ? whole.slice(0, last) : `${whole}\r\n`
  return `${body}${cardReason(reason, encoding)}END:VCARD\r\n`
}

/** Comments of LDIF are read by nobody but people. */
const entryWithReason = (entry: Bytes, reason: string): Bytes =>
  `# ${bytesOf(reason.replace(/\s+/g, ' '))}\r\n${entry.trim()}\r\n\r\n`

function contentOf({ format, text, encoding, entries }: LeftOutPart): Buffer {
  const parts = entries.map(({ from, to, reason }) => {
    const raw = text.slice(from, to)
    return format === 'ldif' ? entryWithReason(raw, reason) : cardWithReason(raw, reason, encoding)
  })
  return Buffer.from(parts.join(''), 'latin1')
}

/** One file, or where it concerns several files a zip: each may be in another code page. */
export function leftOutContacts(parts: readonly LeftOutPart[]): LeftOutFile {
  const concerned = parts.filter(({ entries }) => entries.length > 0)
  const [only] = concerned
  if (only !== undefined && concerned.length === 1) return { extension: only.format, content: contentOf(only) }
  const files = concerned.map((part, at) => [
    `${at + 1}-${part.name.replace(/[\\/]/g, '-').replace(/\.[^.]*$/, '')}.${part.format}`,
    contentOf(part),
  ])
  return { extension: 'zip', content: zipSync(Object.fromEntries(files) as Record<string, Uint8Array>) }
}
