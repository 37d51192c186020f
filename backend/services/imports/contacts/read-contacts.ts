import type { ImportRejection, ImportWarning } from '#shared/domain/import-codes.ts'
import { importLimits } from '#shared/domain/import-limits.ts'
import { ownCardProgram } from '#shared/formats/vcard-writer.ts'
import type { FilePart } from '#backend/file-store.ts'
import { pauseEvery, type Pause } from '../csv-rows.ts'
import { defaultDateOrder } from '../date-text.ts'
import { fileFormat } from '../file-format.ts'
import { importError } from '../import-error.ts'
import type { CustomerRecord, ImportReader } from '../import-types.ts'
import { warnOfLists } from '../list-warning.ts'
import { newWarnings, warnOfNewChoices } from '../import-warnings.ts'
import { decodePieces } from '../text-encoding.ts'
import { isUtf16 } from '../utf16-guess.ts'
import { cardEntries } from './card-entries.ts'
import { cardLimits } from './card-limits.ts'
import type { Bytes } from './card-property.ts'
import type { ContactEntries, ContactEntry } from './contact-entry.ts'
import { contactColumns, contactCells } from './contact-columns.ts'
import { charsetSurvey, type ContactText } from './contact-text.ts'
import { leftOutContacts, type LeftOutEntry } from './left-out-contacts.ts'
import { ldifEntries } from './ldif-entries.ts'
import { ownFieldReader } from './own-field-reader.ts'

type OpenedPart = {
  readonly name: string
  readonly text: Bytes
  readonly entries: ContactEntries
  readonly format: 'vcf' | 'ldif'
  readonly hasMark: boolean
  /** UTF-16, read as UTF-8. */
  readonly wide: string | null
}

/** Bytes in UTF-8, whatever the file is written in; a byte order mark is told, not kept. */
async function openPart({ name, content }: FilePart, pause: Pause): Promise<OpenedPart> {
  if (content.length > importLimits.fileBytes)
    throw importError('file-too-large', { bytes: content.length, limit: importLimits.fileBytes })
  const format = fileFormat(content) === 'ldif' ? 'ldif' : 'vcf'
  const entries = format === 'ldif' ? ldifEntries : cardEntries
  const wide = isUtf16(content)
  if (wide === null) {
    const hasMark = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
    return { name, text: content.toString('latin1', hasMark ? 3 : 0), entries, format, hasMark, wide }
  }
  const pieces: string[] = []
  for (const piece of decodePieces(content, wide)) {
    pieces.push(Buffer.from(piece).toString('latin1'))
    await pause()
  }
  return { name, text: pieces.join(''), entries, format, hasMark: true, wide }
}

async function openParts(files: readonly FilePart[], pause: Pause): Promise<readonly OpenedPart[]> {
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0)
  if (bytes > cardLimits.bytes) throw importError('file-too-large', { bytes, limit: cardLimits.bytes })
  const parts: OpenedPart[] = []
  for (const file of files) parts.push(await openPart(file, pause))
  return parts
}

async function eachEntry(part: OpenedPart, pause: Pause, use: (entry: ContactEntry) => void): Promise<void> {
  for (const entry of part.entries(part.text)) {
    if (entry !== null) use(entry)
    await pause()
  }
}

/**
 * vCards and LDIF, several files as one: bytes → customers. Reads each file twice: first for the code page of what
 * names none, then for the contacts. Works in slices; throws an ImportError for what can't be read, nothing else.
 */
export const readContacts: ImportReader = async (files, options) => {
  const pause = pauseEvery(options.breathe, options.signal)
  await pause()
  const parts = await openParts(files, pause)
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  const warnings = newWarnings()
  const rejected: ImportRejection[] = []
  const records: CustomerRecord[] = []
  const lists: string[] = []
  const texts: ContactText[] = []
  const dateOrder = options.dateOrder ?? defaultDateOrder(options.locale, options.country ?? null)
  const ownFields = ownFieldReader({ ...options, dateOrder })
  let row = 0
  let ofRow: ImportWarning[] = []
  const context = {
    today: options.today,
    country: options.country ?? null,
    dateOrder,
    language: options.locale.slice(0, 2),
    currency: options.currency,
    readOwnField: ownFields.read,
    warn: (warning: ImportWarning) => ofRow.push(warning),
  }
  let done = 0
  const tell = (share: number): void => options.onProgress?.(length === 0 ? 1 : Math.min(1, share / length))
  /** Which entry of which file a row is. */
  const places: { readonly part: OpenedPart; readonly from: number; readonly to: number }[] = []

  for (const part of parts) {
    const survey = charsetSurvey()
    let count = 0
    await eachEntry(part, pause, (entry) => {
      count += 1
      if (row + count > cardLimits.cards) throw importError('too-many-rows', { limit: cardLimits.cards })
      for (const { bytes, charset } of entry.texts()) survey.see(bytes, charset)
      for (const language of entry.languages()) survey.seeLanguage(language)
      tell(done + 0.4 * entry.to)
    })
    const text = survey.settle({ encoding: options.encoding, locale: options.locale, hasMark: part.hasMark })
    texts.push(text)
    await eachEntry(part, pause, (entry) => {
      ofRow = []
      const found = entry.understand(text, row + 1, context)
      if (found.kind === 'none') return
      if (found.kind === 'list') {
        lists.push(found.name)
        return
      }
      row += 1
      places.push({ part, from: entry.from, to: entry.to })
      if (found.kind === 'refused') rejected.push({ row, code: found.code, params: found.params })
      else if (found.record.note.length > importLimits.noteLength)
        rejected.push({ row, code: 'cell-too-large', params: { column: 'NOTE', limit: importLimits.noteLength } })
      else {
        records.push(found.record)
        for (const warning of ofRow) warnings.add(warning)
      }
      tell(done + part.text.length * 0.4 + 0.6 * entry.to)
    })
    done += part.text.length
  }
  warnOfLists(warnings, lists)
  warnOfNewChoices(warnings, ownFields.newChoices())
  const byRow = new Map(records.map((record) => [record.row, record]))
  return {
    type: 'customers',
    format: parts[0]?.format ?? 'vcf',
    producer: parts[0]?.text.slice(0, 1000).includes(`PRODID:${ownCardProgram}`) === true ? 'regulars' : 'plain',
    encoding: parts[0]?.wide ?? texts[0]?.encoding ?? 'utf-8',
    delimiter: '',
    dateOrder,
    dateOrderAmbiguous: false,
    hasHeader: false,
    columns: contactColumns(options.locale, records),
    total: row,
    rejected,
    warnings: warnings.list,
    warningCounts: warnings.counts,
    records,
    leftOut: (reasons) => {
      const entries = parts.map((): LeftOutEntry[] => [])
      for (const [at, reason] of reasons) {
        const place = places[at - 1]
        if (place !== undefined) entries[parts.indexOf(place.part)]?.push({ ...place, reason })
      }
      const files = parts.map(({ name, format, text }, at) => {
        const encoding = texts[at]?.encoding ?? 'utf-8'
        return { name, format, text, encoding, entries: entries[at] ?? [] }
      })
      return Promise.resolve(leftOutContacts(files))
    },
    originals: (wanted) => Promise.resolve(new Map([...wanted].flatMap((at) => cellsOfRow(byRow.get(at), at)))),
  }
}

const cellsOfRow = (record: CustomerRecord | undefined, row: number): [number, readonly string[]][] =>
  record === undefined ? [] : [[row, contactCells(record)]]
