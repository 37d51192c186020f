import type { ImportParams, ImportRejectCode } from '#shared/domain/import-codes.ts'
import { cardLimits } from './card-limits.ts'
import { rawCards, type RawCard } from './card-lines.ts'
import { paramOf } from './card-property.ts'
import { cardKind, cardRecord } from './card-record.ts'
import { bytesOfText, viewCard } from './card-view.ts'
import { holdsText } from './property-names.ts'
import type { ContactEntries, ContactEntry, UnderstoodEntry } from './contact-entry.ts'

const refused = (code: ImportRejectCode, params: ImportParams = {}): UnderstoodEntry => ({
  kind: 'refused',
  code,
  params,
})

/** Properties that nobody reads, however long they are. */
const unread = new Set(['SOUND', 'LOGO', 'KEY', 'X-MS-CARDPICTURE', 'X-MS-OL-DESIGN'])

function entryOf(card: RawCard): ContactEntry {
  return {
    from: card.from,
    to: card.to,
    texts: () =>
      card.properties.filter(({ name, encoding }) => encoding !== 'base64' || holdsText(name)).map(bytesOfText),
    languages: () => card.properties.flatMap((property) => paramOf(property, 'LANGUAGE')),
    understand(text, row, context) {
      const view = viewCard(card, text)
      if (cardKind(view) === 'list') return { kind: 'list', name: view.first('FN') || view.first('N') }
      if (card.hasTooMany) return refused('too-many-properties', { limit: cardLimits.properties })
      const long = card.properties.find(({ name, isOversized }) => isOversized && !unread.has(name))
      if (long?.encoding === 'base64') context.warn({ row, code: 'photo-left-out', params: { kind: 'too-large' } })
      else if (long !== undefined)
        return refused('cell-too-large', { column: long.name.slice(0, 80), limit: cardLimits.value })
      if (card.isCut) context.warn({ row, code: 'card-cut-off', params: {} })
      const record = cardRecord(view, row, context)
      return record === null ? refused('no-name-or-contact') : { kind: 'record', record }
    },
  }
}

export const cardEntries: ContactEntries = function* (text) {
  for (const card of rawCards(text)) yield card === null ? null : entryOf(card)
}
