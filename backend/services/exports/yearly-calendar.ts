import type { TFunction } from 'i18next'
import type { Day } from '#shared/domain/calendar-date.ts'
import { calendarEnd, calendarEntries, calendarHead, type CalendarEntry } from '#shared/formats/follow-up-calendar.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { wordMember, wordYearlyDay, type WordedDay } from '#shared/i18n/profile-words.ts'
import { exportCustomers, type ExportedCustomer } from '#db/repositories/export-rows.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { calendarHeadOf } from '../follow-ups/calendar-entries.ts'
import type { OnRows } from './read-table.ts'

type Yearly = { readonly key: string; readonly date: string; readonly day: Omit<WordedDay, 'years'> }

const yearly = (
  key: string,
  date: string | null,
  kind: WordedDay['kind'],
  label = '',
  relation = '',
): readonly Yearly[] => (date === null || date === '' ? [] : [{ key, date, day: { kind, label, relation } }])

/** The days of a card that come back every year, those of the family too. */
function daysOf({ birthday, anniversary, profile }: ExportedCustomer): readonly Yearly[] {
  return [
    ...yearly('birthday', birthday, 'birthday'),
    ...yearly('anniversary', anniversary, 'anniversary'),
    ...profile.yearlyDays.flatMap(({ kind, label, date }, at) => yearly(`day-${at}`, date, kind, label)),
    ...profile.family.flatMap(({ relation, name, birthday: born, nameDay }, at) => [
      ...yearly(`family-${at}`, born, 'family-birthday', name, relation),
      ...yearly(`family-name-day-${at}`, nameDay, 'family-name-day', name, relation),
    ]),
  ]
}

/** A day of which the year isn't known begins in this one; 29 February is the last of that month in other years. */
function entryOf(t: TFunction, today: Day, customer: ExportedCustomer, { key, date, day }: Yearly): CalendarEntry {
  const monthDay = date.slice(-5)
  const isLeap = monthDay === '02-29'
  const year = date.startsWith('--') ? (isLeap ? '2024' : today.slice(0, 4)) : date.slice(0, 4)
  const what = day.kind.startsWith('family-') ? wordMember(t, day) : wordedShort(t, day)
  return {
    uid: `${customer.uid}.${key}`,
    version: customer.version,
    createdAt: customer.created_at,
    updatedAt: customer.updated_at,
    dueOn: `${year}-${monthDay}`,
    time: null,
    summary: `${customer.display_name}: ${what}`,
    note: '',
    rule: isLeap ? 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'FREQ=YEARLY',
    hasAlarm: true,
  }
}

const wordedShort = (t: TFunction, day: Omit<WordedDay, 'years'>): string =>
  day.label !== ''
    ? day.label
    : day.kind === 'birthday'
      ? t('customers.fields.birthday')
      : wordYearlyDay(t, { ...day, years: null }, '').trim()

/** Birthdays, anniversaries, name days and the like of all customers, or of some, as a calendar that repeats every year. */
export async function yearlyCalendar(
  shop: OpenShop,
  only: readonly number[] | null,
  onRows: OnRows,
): Promise<{ readonly content: Buffer; readonly rows: number }> {
  const { t } = createTranslator(shop.settings.language)
  const head = calendarHeadOf(shop.settings)
  const parts = [Buffer.from(calendarHead(head, null))]
  const today = shop.today()
  let rows = 0
  for await (const batch of exportCustomers(shop.db, only)) {
    const entries = batch.flatMap((customer) => daysOf(customer).map((day) => entryOf(t, today, customer, day)))
    rows += entries.length
    parts.push(Buffer.from(calendarEntries(entries, head)))
    await onRows(batch.length)
  }
  return { content: Buffer.concat([...parts, Buffer.from(calendarEnd)]), rows }
}
