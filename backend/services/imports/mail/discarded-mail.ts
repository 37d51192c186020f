import { headerText } from './header-text.ts'
import { headersOf } from './mbox.ts'

/** Names of Gmail's folders for what is thrown away, in the languages that people here use it in. */
const discards = new Set([
  ...['spam', 'trash', 'bin', 'спам', 'корзина', 'coș de gunoi', 'coş de gunoi'],
  ...['nepoželjno', 'otpad', 'непожељно', 'отпад'],
])

/**
 * Whether a message lies in the file, and no more in the mail program: Thunderbird marks what is deleted until it packs the
 * folder (0x0008), Gmail's Takeout holds the trash and spam as well.
 */
export function isDiscarded(message: Buffer): boolean {
  const lines = headersOf(message, 0)
  const status = /^x-mozilla-status:[ \t]*([0-9a-f]{4})/im.exec(lines)?.[1] ?? '0'
  if ((parseInt(status, 16) & 8) !== 0) return true
  const labels = /^x-gmail-labels:([^\n]*(?:\n[ \t][^\n]*)*)/im.exec(lines)?.[1]
  if (labels === undefined) return false
  const names = headerText(Buffer.from(labels, 'latin1').toString()).toLowerCase().split(',')
  return names.some((name) => discards.has(name.trim()))
}
