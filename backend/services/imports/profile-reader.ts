import type { CardDayKind, FactKind, PreferredChannel, Profile } from '#shared/domain/customer-profile.ts'
import { cleanLine, cleanText } from '#shared/domain/clean-text.ts'
import { emptyProfile, languageForm, saysSomething } from '#shared/domain/customer-profile.ts'
import { profileFieldNames, type CustomerField, type ProfileFieldName } from '#shared/domain/import-fields.ts'
import { readChannel, readDayKind, readFactKind, readRelation } from './columns/own-columns.ts'

/** Most entries and longest texts of a card, as the contract has them (customer-profile.ts). */
const MOST = { days: 30, family: 30, facts: 100 }
const LONGEST = { line: 300, label: 100, relation: 60, note: 1000, fact: 500 }

type Day = { kind: CardDayKind; label: string; date: string | null }
type Member = { relation: string; name: string; birthday: string | null; nameDay: string | null; note: string }
type OneFact = { kind: FactKind; text: string; pinned: boolean }

const names: ReadonlySet<string | null> = new Set(profileFieldNames)
export const isProfileField = (field: CustomerField): field is ProfileFieldName => names.has(field)

/**
 * Gathers what the cells of one row say about a person beside names and contact points. Cells of one group are one entry;
 * in files of others each cell is one.
 * @param yearly reads a day of every year; null for a text that is none, which it keeps elsewhere
 * @param keep takes what has no place here
 */
export function profileReader(
  yearly: (header: string, value: string) => string | null,
  keep: (header: string, value: string) => void,
) {
  const days = new Map<string, Day>()
  const family = new Map<string, Member>()
  const facts = new Map<string, OneFact>()
  let channel: '' | PreferredChannel = ''
  let hours = ''
  let language = ''
  const entry = <T>(entries: Map<string, T>, key: string, empty: T): T => {
    const known = entries.get(key) ?? empty
    entries.set(key, known)
    return known
  }
  const line = (value: string, longest = LONGEST.line) => cleanLine(value).slice(0, longest)
  const text = (value: string, longest: number) => cleanText(value).slice(0, longest)
  const dayAt = (key: string) => entry(days, key, { kind: 'other', label: '', date: null })
  const memberAt = (key: string) =>
    entry(family, key, { relation: '', name: '', birthday: null, nameDay: null, note: '' })
  const factAt = (key: string) => entry(facts, key, { kind: 'other', text: '', pinned: false })
  const puts: Readonly<Record<ProfileFieldName, (value: string, key: string, header: string) => void>> = {
    preferredChannel: (value) => (channel = readChannel(value) ?? channel),
    preferredHours: (value) => (hours ||= line(value)),
    language: (value) => (language ||= languageForm.test(value) ? value : ''),
    yearlyDay: (value, key) => (dayAt(key).label = line(value, LONGEST.label)),
    yearlyDayKind: (value, key) => (dayAt(key).kind = readDayKind(value) ?? 'other'),
    yearlyDayDate: (value, key, header) => (dayAt(key).date = yearly(header, value)),
    relative: (value, key) => (memberAt(key).name = line(value)),
    relativeRelation: (value, key) => (memberAt(key).relation = readRelation(line(value, LONGEST.relation))),
    relativeBirthday: (value, key, header) => (memberAt(key).birthday = yearly(header, value)),
    relativeNameDay: (value, key, header) => (memberAt(key).nameDay = yearly(header, value)),
    relativeNote: (value, key) => (memberAt(key).note = text(value, LONGEST.note)),
    fact: (value, key) => (factAt(key).text = text(value, LONGEST.fact)),
    factKind: (value, key) => (factAt(key).kind = readFactKind(value) ?? 'other'),
    factPinned: (_, key) => (factAt(key).pinned = true),
  }
  const inOrder = <T>(entries: ReadonlyMap<string, T>): T[] =>
    [...entries].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })).map(([, value]) => value)
  return {
    put(field: ProfileFieldName, value: string, key: string, header: string): void {
      puts[field](value, key, header)
    },
    finish(): Profile {
      if (days.size + family.size + facts.size === 0 && channel === '' && hours === '' && language === '')
        return emptyProfile
      for (const { label, date } of days.values()) if (date === null && label !== '') keep('', label)
      return {
        preferredChannel: channel,
        preferredHours: hours,
        language,
        yearlyDays: inOrder(days)
          .flatMap(({ date, ...day }) => (date === null ? [] : [{ ...day, date }]))
          .slice(0, MOST.days),
        family: inOrder(family).filter(saysSomething).slice(0, MOST.family),
        facts: inOrder(facts)
          .filter((fact) => fact.text !== '')
          .slice(0, MOST.facts),
      }
    },
  }
}
