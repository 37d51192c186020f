import { cardLimits } from './card-limits.ts'
import type { ContactEntries, ContactEntry } from './contact-entry.ts'
import { ldifRecords, type LdifEntry } from './ldif-lines.ts'
import { ldifKind, ldifRecord } from './ldif-record.ts'

const pictures = new Set(['jpegphoto', 'thumbnailphoto', 'photo', 'usercertificate', 'audio'])

function entryOf(entry: LdifEntry): ContactEntry {
  return {
    from: entry.from,
    to: entry.to,
    texts: () => entry.values.filter(({ name }) => !pictures.has(name)).map(({ bytes }) => ({ bytes, charset: null })),
    languages: () => [],
    understand(text, row, context) {
      const kind = ldifKind(entry)
      if (kind === 'none') return { kind }
      if (kind === 'list') {
        const name = entry.values.find((value) => value.name === 'cn')?.bytes ?? ''
        return { kind, name: text.decode(name, null) }
      }
      if (entry.hasTooMany)
        return { kind: 'refused', code: 'too-many-properties', params: { limit: cardLimits.properties } }
      const long = entry.values.find(({ name, isOversized }) => isOversized && !pictures.has(name))
      if (long !== undefined) {
        const params = { column: long.name.slice(0, 80), limit: cardLimits.value }
        return { kind: 'refused', code: 'cell-too-large', params }
      }
      const record = ldifRecord(entry, text, row, context)
      return record === null ? { kind: 'refused', code: 'no-name-or-contact', params: {} } : { kind: 'record', record }
    },
  }
}

export const ldifEntries: ContactEntries = function* (text) {
  for (const entry of ldifRecords(text)) yield entry === null ? null : entryOf(entry)
}
