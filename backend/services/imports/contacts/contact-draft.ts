import type { Day } from '#shared/domain/calendar-date.ts'
import { cleanLine, cleanText } from '#shared/domain/clean-text.ts'
import {
  earliestBirthday,
  emptyProfile,
  languageForm,
  type CardDay,
  type FamilyMember,
} from '#shared/domain/customer-profile.ts'
import { displayNameOf } from '#shared/domain/display-name.ts'
import type { ImportWarning } from '#shared/domain/import-codes.ts'
import type { customerTextFields } from '#shared/domain/import-fields.ts'
import { readRelation } from '../columns/own-columns.ts'
import type { DateOrder } from '../date-text.ts'
import { isExchangePath, readEmails } from '../email-text.ts'
import type { CustomerRecord, ImportAddress, ImportPhoto } from '../import-types.ts'
import { phoneE164 } from '../phone-text.ts'
import { readContactDate } from './contact-date.ts'

export type ContactContext = {
  readonly today: Day
  readonly country: string | null
  readonly dateOrder: DateOrder
  readonly warn: (warning: ImportWarning) => void
}

type TextField = (typeof customerTextFields)[number]
type Draft = { -readonly [K in keyof CustomerRecord]: CustomerRecord[K] }

/** Most entries and longest texts of a card, as the contract has them; what is beyond is kept in the note. */
const MOST = { phones: 50, emails: 50, urls: 50, profiles: 50, addresses: 20, tags: 100, days: 30, family: 30 }
const LINE = 300
const LABEL = 60

/** The first line of an address, for somebody of whom nothing else is said. */
const wordOf = (address: ImportAddress | undefined): string | undefined =>
  address === undefined
    ? undefined
    : [address.formatted, address.street, address.city, address.postalCode, address.region, address.country]
        .map((part) => part.split('\n')[0] ?? '')
        .find((line) => line !== '')

/** Gathers what a contact of any form says about somebody. What has no place of its own is kept in the note. */
export function contactDraft(row: number, { today, country, dateOrder, warn }: ContactContext) {
  const text: Partial<Record<TextField, string>> = {}
  const phones: CustomerRecord['phones'][number][] = []
  const emails: CustomerRecord['emails'][number][] = []
  const urls: CustomerRecord['urls'][number][] = []
  const profiles: CustomerRecord['profiles'][number][] = []
  const addresses: ImportAddress[] = []
  const tags: string[] = []
  const days: CardDay[] = []
  const family: FamilyMember[] = []
  const notes: string[] = []
  const lines: string[] = []
  const own: Partial<Draft> = {}
  let birthday: string | null = null
  let anniversary: string | null = null
  let photo: ImportPhoto | null = null
  let isCompany = false

  const keep = (header: string, value: string): void => {
    const kept = cleanText(value)
    if (kept !== '') lines.push(header === '' ? kept : `${header}: ${kept}`)
  }
  const line = (value: string, longest = LINE): string => cleanLine(value).slice(0, longest).trim()
  const labelOf = (label: string): string => line(label, LABEL)
  /** Adds what isn't there yet; the surplus goes into the note. */
  const put = <T extends { readonly label: string; readonly value: string }>(
    list: T[],
    most: number,
    item: T,
  ): void => {
    if (list.some(({ label, value }) => label === item.label && value === item.value)) return
    if (list.length < most) list.push(item)
    else keep(item.label, item.value)
  }
  const dayOf = (header: string, raw: string): string | null => {
    const found = readContactDate(raw, dateOrder, today)
    if (found.kind === 'yearless') return found.date
    if (found.kind === 'day' && found.day >= earliestBirthday && found.day <= today) return found.day
    if (found.kind === 'empty') return null
    keep(header, raw)
    warn({ row, code: 'bad-birthday', params: { value: cleanLine(raw).slice(0, 80) } })
    return null
  }

  return {
    keep,
    row,
    warn,
    isNamed: (): boolean => text.displayName !== undefined,
    textOf: (field: TextField): string => text[field] ?? '',
    /** The first filled value counts. */
    text(field: TextField, value: string): void {
      const whole = cleanLine(value)
      if (whole === '' || text[field] !== undefined) return
      text[field] = whole.slice(0, LINE).trim()
      if (whole.length > LINE) keep('', whole)
    },
    phone(label: string, value: string): void {
      const number = cleanLine(value)
      if (!/[\p{L}\p{N}]/u.test(number)) return
      if (number.length > LINE) keep(label, number)
      else put(phones, MOST.phones, { label: labelOf(label), value: number, e164: phoneE164(number, country) })
    },
    email(label: string, value: string): void {
      if (isExchangePath(value.trim())) {
        warn({ row, code: 'exchange-address', params: { value: cleanLine(value).slice(0, 80) } })
        return
      }
      const { emails: found, rest } = readEmails(cleanText(value))
      for (const email of found)
        if (!emails.some((other) => other.value === email))
          put(emails, MOST.emails, { label: labelOf(label), value: email })
      for (const other of rest) keep('E-mail', other)
    },
    /** One of our own, whatever signs it holds. */
    plainEmail(label: string, value: string): void {
      put(emails, MOST.emails, { label: labelOf(label), value: line(value) })
    },
    url(label: string, value: string): void {
      const address = cleanLine(value)
      if (address !== '') put(urls, MOST.urls, { label: labelOf(label), value: address.slice(0, 2000) })
    },
    profile(service: string, value: string): void {
      const found = line(value)
      const known = { label: labelOf(service), value: found }
      if (found === '' || profiles.some((other) => other.service === known.label && other.value === found)) return
      if (profiles.length < MOST.profiles) profiles.push({ service: known.label, value: found })
      else keep(known.label, found)
    },
    address(address: ImportAddress): void {
      const clean: ImportAddress = {
        label: labelOf(address.label),
        street: cleanText(address.street).slice(0, 500),
        city: line(address.city),
        region: line(address.region),
        postalCode: line(address.postalCode),
        country: line(address.country),
        formatted: cleanText(address.formatted).slice(0, 1000),
      }
      const { label: _, ...said } = clean
      const isEmpty = Object.values(said).every((part) => part === '')
      if (isEmpty || addresses.some((other) => JSON.stringify(other) === JSON.stringify(clean))) return
      if (addresses.length < MOST.addresses) addresses.push(clean)
      else keep(clean.label, Object.values(said).filter(Boolean).join(', '))
    },
    tag(value: string): void {
      const tag = line(value, LABEL)
      if (tag !== '' && !tags.includes(tag) && tags.length < MOST.tags) tags.push(tag)
    },
    note(value: string): void {
      const note = cleanText(value)
      if (note !== '') notes.push(note)
    },
    birthday(header: string, raw: string): void {
      birthday ??= dayOf(header, raw)
    },
    anniversary(header: string, raw: string): void {
      anniversary ??= dayOf(header, raw)
    },
    /** A day of every year with a name of its own. */
    yearlyDay(kind: CardDay['kind'], label: string, raw: string): void {
      const date = dayOf(label, raw)
      if (date === null) return
      if (days.length < MOST.days) days.push({ kind, label: line(label, 100), date })
      else keep(label, date)
    },
    relative(relation: string, name: string): void {
      const known = line(name)
      if (known === '') return
      const member = { relation: readRelation(line(relation, LABEL)), name: known }
      if (family.length < MOST.family) family.push({ ...member, birthday: null, nameDay: null, note: '' })
      else keep(relation, known)
    },
    /** The first that is a language tag. */
    language(tag: string): void {
      const plain = tag.trim()
      if (plain !== '' && languageForm.test(plain)) own.language ??= plain
    },
    photo(found: ImportPhoto): void {
      photo ??= found
    },
    hasPhoto: (): boolean => photo !== null,
    company(): void {
      isCompany = true
    },
    /** Fields that only our own files have. */
    own(fields: Partial<Draft>): void {
      Object.assign(own, fields)
    },
    /** Null for a contact that says neither a name nor how to reach somebody. */
    finish(): CustomerRecord | null {
      const part = (field: TextField): string => text[field] ?? ''
      const company = part('company')
      const names = {
        kind: 'person' as const,
        givenName: part('givenName'),
        additionalName: part('additionalName'),
        familyName: part('familyName'),
        nameSuffix: '',
        nickname: '',
        company: '',
      }
      const given = displayNameOf(names)
      const displayName =
        part('displayName') ||
        given ||
        company ||
        part('nickname') ||
        emails[0]?.value ||
        phones[0]?.value ||
        profiles[0]?.value ||
        urls[0]?.value.slice(0, LINE) ||
        wordOf(addresses[0])
      if (displayName === undefined) return null
      isCompany ||= given === '' && company !== '' && displayName === company
      return {
        row,
        uid: '',
        kind: isCompany ? 'company' : 'person',
        displayName,
        namePrefix: part('namePrefix'),
        givenName: names.givenName,
        additionalName: names.additionalName,
        familyName: names.familyName,
        nameSuffix: part('nameSuffix'),
        nickname: part('nickname'),
        company,
        department: part('department'),
        jobTitle: part('jobTitle'),
        birthday,
        anniversary,
        emails,
        phones,
        addresses,
        urls,
        profiles,
        tags,
        note: [...notes, ...lines].join('\n'),
        photo,
        source: '',
        creditLimit: null,
        creditDays: null,
        externalIds: [],
        custom: {},
        ...emptyProfile,
        yearlyDays: days,
        family,
        ...own,
      }
    },
  }
}
export type ContactDraft = ReturnType<typeof contactDraft>
