import type { Day } from '#shared/domain/calendar-date.ts'
import type { Currency } from '#shared/domain/currency.ts'
import type { ImportWarning } from '#shared/domain/import-codes.ts'
import {
  customerTextFields,
  emailLabels,
  phoneLabels,
  urlLabels,
  type CustomerField,
} from '#shared/domain/import-fields.ts'
import { cleanLine, cleanText } from '#shared/domain/clean-text.ts'
import { earliestBirthday, emptyProfile } from '#shared/domain/customer-profile.ts'
import type { CustomValue } from '#shared/domain/custom-value.ts'
import { readTagList } from '#shared/formats/tag-list.ts'
import { addressBuilder } from './address-builder.ts'
import { foldHeader } from './columns/header-fold.ts'
import { isCompanyWord, readOwnLabel } from './columns/own-columns.ts'
import type { PlannedColumn } from './columns/settle-columns.ts'
import type { customCellReader } from './custom-cells.ts'
import { defaultValues, isPlaceholder, readLabel, readTags } from './contact-labels.ts'
import { readDate, readYearlyDate, yearless, type DateOrder, type ReadDate } from './date-text.ts'
import { isExchangePath, readEmails } from './email-text.ts'
import type { CustomerRecord } from './import-types.ts'
import { phoneE164, splitPhones } from './phone-text.ts'
import { creditAmount, creditTerm } from './credit-cells.ts'
import { isProfileField, profileReader } from './profile-reader.ts'
import { uidForm } from './uid-form.ts'

export type CustomerContext = {
  readonly dateOrder: DateOrder
  readonly today: Day
  readonly country: string | null
  readonly currency: Currency
  readonly source: string
  readonly google: boolean
  /** A file of ours: every cell is one value, taken as it stands. */
  readonly own: boolean
  readonly delimiter: string
  readonly readCustom: ReturnType<typeof customCellReader>['read']
  readonly warn: (warning: ImportWarning) => void
}

type TextField = (typeof customerTextFields)[number]
const isTextField = (field: CustomerField): field is TextField =>
  (customerTextFields as readonly string[]).includes(field)
const inMap = <Key extends string>(map: Readonly<Record<Key, string>>, field: string): field is Key =>
  Object.hasOwn(map, field)

/** Longest line of a name; what is longer is cut and kept whole in the note. */
const LINE = 300
const NONE: readonly never[] = []
/** Nobody who is in a file was born earlier, and no shop was founded. */

/**
 * Cells → customer records for one plan of columns. The function returned gives null for a row with neither name nor
 * contact; `cells` may be shorter than the plan, and what stands beyond it is kept in the note.
 */
export const customerBuilder = (
  columns: readonly PlannedColumn<CustomerField>[],
  context: CustomerContext,
): ((cells: readonly string[], row: number) => CustomerRecord | null) => {
  const { own } = context
  const used = columns.filter((column) => column.field !== null)
  const customs = columns.flatMap(({ custom, index, header }) =>
    custom === undefined ? [] : [{ field: custom, index, header }],
  )
  const labelled = labelColumns(columns)
  const addresses = addressBuilder(columns, own)
  const hasProfile = used.some(({ field }) => field !== null && isProfileField(field))
  const labelTextOf = (cells: readonly string[], group: string): string => cells[labelled.get(group) ?? -1] ?? ''
  const labelOf = (cells: readonly string[], group: string): string => {
    const text = labelTextOf(cells, group)
    return own ? readOwnLabel(cleanLine(text)) : readLabel(text)
  }

  return (cells, row) => {
    const text: Partial<Record<TextField, string>> = {}
    const emails: { label: string; value: string }[] = []
    const phones: { label: string; value: string; e164: string | null }[] = []
    const urls: { label: string; value: string }[] = []
    const profiles: { service: string; value: string }[] = []
    const tags: string[] = []
    const notes: string[] = []
    const lines: string[] = []
    const externalIds: { source: string; value: string }[] = []
    /** What a second column says of a name that has one. */
    const further: [header: string, value: string][] = []
    const birthday = { text: '', header: '', year: '', month: '', day: '' }
    let anniversary: string | null = null
    let emailName = ''
    let uid = ''
    let source = ''
    let isCompany = false
    let creditLimit: number | null = null
    let creditDays: number | null = null

    const keep = (header: string, value: string): void => {
      lines.push(header === '' ? value : `${header}: ${value}`)
    }
    const yearly = (header: string, raw: string, found: ReadDate): string | null => {
      if (found.kind === 'yearless') return found.date
      if (found.kind === 'day' && (own || (found.day >= earliestBirthday && found.day <= context.today)))
        return found.day
      if (found.kind === 'empty') return null
      keep(header, raw)
      context.warn({ row, code: 'bad-birthday', params: { value: raw.slice(0, 80) } })
      return null
    }

    /** One cell of our own file is one value, whatever signs it holds. @returns false for fields without such cells */
    const putOwn = (field: CustomerField, value: string, label: string): boolean => {
      if (field === 'phone') phones.push({ label, value, e164: phoneE164(value, context.country) })
      else if (field === 'email') emails.push({ label, value })
      else if (field === 'url') urls.push({ label, value })
      else if (field === 'profile') profiles.push({ service: label, value })
      else return false
      return true
    }

    const profile = hasProfile
      ? profileReader((header, value) => yearly(header, value, readDate(value, context.dateOrder, context.today)), keep)
      : null

    for (const { index, field, header, group } of used) {
      const raw = cells[index]
      if (raw === undefined || raw === '' || field === null) continue
      const value = cleanText(raw)
      if (
        value === '' ||
        (!own && isPlaceholder(value)) ||
        (own && putOwn(field, cleanLine(value), labelOf(cells, group)))
      )
        continue
      if (isProfileField(field)) profile?.put(field, value, own ? group : String(index), header)
      else if (isTextField(field)) {
        const line = value.replace(/\s+/g, ' ')
        if (text[field] !== undefined) {
          if (text[field] !== line) further.push([header, line])
          continue
        }
        text[field] = line.slice(0, LINE).trim()
        if (line.length > LINE) keep(header, line)
      } else if (inMap(phoneLabels, field)) {
        const label = labelOf(cells, group) || phoneLabels[field]
        // A fax under the number of a phone is the same line, no further one.
        for (const phone of splitPhones(value)) {
          const number = cleanLine(phone)
          if (!/[\p{L}\p{N}]/u.test(number)) continue
          if (number.length > LINE) keep(header, number)
          else if (
            !phones.some((other) => other.value === number && (other.label === label || field.startsWith('fax')))
          )
            phones.push({ label, value: number, e164: phoneE164(number, context.country) })
        }
      } else if (inMap(emailLabels, field)) {
        if (isExchangePath(value)) {
          context.warn({ row, code: 'exchange-address', params: { value: value.slice(0, 80) } })
          continue
        }
        const label = labelOf(cells, group) || emailLabels[field]
        const { emails: found, rest } = readEmails(value)
        for (const email of found)
          if (!emails.some((other) => other.value === email)) emails.push({ label, value: email })
        for (const other of rest) keep(header || 'E-mail', other)
      } else if (inMap(urlLabels, field)) {
        const label = labelOf(cells, group) || urlLabels[field]
        for (const url of splitUrls(value)) urls.push({ label, value: url.slice(0, 2000) })
      } else if (field === 'profile') {
        const services = labelTextOf(cells, group).split(' ::: ')
        const parts = value.split(' ::: ')
        parts.forEach((part, at) => {
          const service =
            readLabel(services[at] ?? '') ||
            (group === ''
              ? foldHeader(header)
                  .replace(/^(im ?address|im|messenger id)$/, '')
                  .replace(/^(im|general|home|business) | (id|name|handle|username|address)$/g, '')
                  .slice(0, 60)
              : '')
          if (part.trim() !== '') profiles.push({ service, value: cleanLine(part).slice(0, LINE) })
        })
      } else if (field === 'birthday') {
        birthday.text ||= value
        birthday.header ||= header
      } else if (field === 'birthdayYear') birthday.year ||= value
      else if (field === 'birthdayMonth') birthday.month ||= value
      else if (field === 'birthdayDay') birthday.day ||= value
      else if (field === 'anniversary') {
        anniversary ??= yearly(header, value, readYearlyDate(value, context.dateOrder, context.today))
      } else if (field === 'event') {
        const label = labelOf(cells, group)
        if (/^(anniversary|годовщина|aniversare|godišnjica)$/i.test(label) && anniversary === null)
          anniversary = yearly(label, value, readDate(value, context.dateOrder, context.today))
        else keep(label || header, value)
      } else if (field === 'tags') {
        for (const tag of own ? readTagList(value) : readTags(value, context.google))
          if (!tags.includes(tag) && tags.length < 100) tags.push(tag)
      } else if (field === 'note') notes.push(value)
      else if (field === 'noteLine') {
        if (!defaultValues.has(foldHeader(value) || '-')) keep(labelOf(cells, group) || header, value)
      } else if (field === 'externalId')
        externalIds.push({ source: context.source, value: cleanLine(value).slice(0, LINE) })
      else if (field === 'kind') isCompany = isCompanyWord(value)
      else if (field === 'source') source ||= cleanLine(value).slice(0, LINE)
      else if (field === 'creditLimit') creditLimit ??= creditAmount(value, context.currency)
      else if (field === 'creditDays') creditDays ??= creditTerm(value)
      else if (field === 'uid') uid = uidForm.test(value) ? value : ''
      else if (field === 'emailName') emailName ||= value.replace(/\s*\([^()]*@[^()]*\)$/, '').slice(0, LINE)
    }
    const known = profile?.finish() ?? emptyProfile
    const custom: Record<string, CustomValue> = {}
    for (const { field, index, header } of customs) {
      const raw = cleanText(cells[index] ?? '')
      if (raw === '' || custom[field.id] !== undefined) continue
      const value = context.readCustom({ field, index, raw })
      if (value !== null) custom[field.id] = value
      else {
        keep(header || field.name, raw)
        context.warn({ row, code: 'bad-own-field', params: { field: field.name, value: raw.slice(0, 80) } })
      }
    }
    const surplus = cells
      .slice(columns.length)
      .map(cleanText)
      .filter((cell) => cell !== '')
    if (surplus.length > 0) {
      lines.push(surplus.join(context.delimiter))
      context.warn({ row, code: 'ragged-rows', params: { value: surplus.join(context.delimiter).slice(0, 80) } })
    }

    const day = birthdayOf(birthday, context)
    const born = day === null ? null : yearly(birthday.header, day.raw, day.read)
    const given = [text.givenName, text.additionalName, text.familyName].filter(Boolean).join(' ')
    const contact = emails[0]?.value.replace(/@.*$/, '') ?? phones[0]?.value
    const displayName = text.displayName ?? (given || text.company || text.nickname || cleanLine(emailName) || contact)
    if (displayName === undefined || displayName === '') return null
    const company = text.company ?? ''
    for (const [header, value] of further) if (value !== displayName && value !== given) keep(header, value)
    // A record of ours says what it is; of others only the name tells.
    if (!own || uid === '') isCompany ||= given === '' && company !== '' && displayName === company
    return {
      row,
      uid,
      kind: isCompany ? 'company' : 'person',
      displayName,
      namePrefix: text.namePrefix ?? '',
      givenName: text.givenName ?? '',
      additionalName: text.additionalName ?? '',
      familyName: text.familyName ?? '',
      nameSuffix: text.nameSuffix ?? '',
      nickname: text.nickname ?? '',
      company,
      department: text.department ?? '',
      jobTitle: text.jobTitle ?? '',
      birthday: born,
      anniversary,
      emails: emails.length > 0 ? emails : NONE,
      phones: phones.length > 0 ? phones : NONE,
      addresses: addresses(cells),
      urls: urls.length > 0 ? urls : NONE,
      profiles: profiles.length > 0 ? profiles : NONE,
      tags: tags.length > 0 ? tags : NONE,
      note: [...notes, ...lines].join('\n'),
      source,
      creditLimit,
      creditDays,
      externalIds: externalIds.length > 0 ? externalIds : NONE,
      custom,
      ...known,
    }
  }
}

const splitUrls = (value: string): readonly string[] => {
  const words = value.split(/ ::: |\s+/).filter((word) => word !== '')
  return words.every((word) => word.includes('.')) ? words : [cleanLine(value)]
}

/** Column of the label of each group (`E-mail 2 - Label`). */
const labelColumns = (columns: readonly PlannedColumn<CustomerField>[]): ReadonlyMap<string, number> =>
  new Map(
    columns
      .filter(({ field, group }) => group !== '' && (field?.endsWith('Label') || field === 'profileService'))
      .map(({ group, index }) => [group, index]),
  )

type BirthdayCells = { text: string; header: string; year: string; month: string; day: string }

/** One cell, or Thunderbird's three; a year alone is no birthday. */
const birthdayOf = (cells: BirthdayCells, context: CustomerContext): { raw: string; read: ReadDate } | null => {
  if (cells.text !== '') return { raw: cells.text, read: readYearlyDate(cells.text, context.dateOrder, context.today) }
  if (cells.month === '' || cells.day === '') return null
  const [year, month, day] = [cells.year, cells.month, cells.day].map(Number)
  const raw = `${cells.year}-${cells.month}-${cells.day}`
  if (cells.year === '' || year === 0) return { raw, read: yearless(month ?? 0, day ?? 0) }
  return { raw, read: readDate(raw, 'ymd', context.today) }
}
