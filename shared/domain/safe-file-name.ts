import { attachmentLimits } from './attachment-limits.ts'

const reservedOnWindows = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i
/** Longer ones are no extensions and may be cut. */
const longestExtension = 20

/** Bytes of a well-formed text in UTF-8. */
export const utf8Length = (text: string): number => {
  let bytes = 0
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Where the extension begins, or the end of a name that has none. */
export function extensionStart(name: string): number {
  const dot = name.lastIndexOf('.')
  return dot > 0 && name.length - dot <= longestExtension ? dot : name.length
}

function cut(name: string): string {
  const fits = (text: string) =>
    text.length <= attachmentLimits.nameLength && utf8Length(text) <= attachmentLimits.nameBytes
  if (fits(name)) return name
  const extension = name.slice(extensionStart(name))
  // By whole signs: half an emoji is no letter of any name.
  const stem = [...name.slice(0, extensionStart(name))].slice(0, attachmentLimits.nameLength)
  while (stem.length > 0 && !fits(stem.join('') + extension)) stem.pop()
  return stem.join('').replace(/[\s.]+$/, '') + extension
}

/**
 * A name that every system accepts and that can't leave the chosen folder: its last part, without signs that can't be
 * seen, turn the writing direction or mean something to a system; at most 120 UTF-16 units and 240 bytes.
 * @param otherwise what a name is called of which nothing is left
 */
export function safeFileName(suggested: string, otherwise: string): string {
  const last = suggested.split(/[\\/]/).findLast((part) => /[^\s.]/u.test(part)) ?? ''
  const plain = cut(
    last
      .toWellFormed()
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffd]+/gu, '')
      .replace(/[:*?"<>|]+/g, '-')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.]+|[\s.]+$/g, ''),
  ).replace(/^[\s.]+|[\s.]+$/g, '')
  if (plain === '') return otherwise
  return reservedOnWindows.test(plain) ? cut(`_${plain}`) : plain
}
