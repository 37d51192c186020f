import { sql } from 'kysely'
import { displayNameOf, type NameParts } from '#shared/domain/display-name.ts'
import { nameKey } from '#shared/domain/name-folding.ts'
import { phoneDigits, toE164 } from '#shared/domain/phone.ts'
import { sortKey } from '#shared/domain/sort-key.ts'
import type { WritableDb } from '../open-database.ts'
import type { ShopPlace } from './shop-place.ts'

/** Columns of a contact that follow from its name and dates. */
export function nameColumns(displayName: string, { language }: ShopPlace) {
  return { display_name: displayName, sort_key: sortKey(displayName, language), name_key: nameKey(displayName) }
}

/** Month and day of a birthday or anniversary, `MM-DD`. */
export const monthDay = (yearly: string | null): string | null => yearly?.slice(-5) ?? null

/** What a contact point is found and compared by. */
export function pointKeys(kind: string, value: string, { country }: ShopPlace) {
  if (kind !== 'phone') return { e164: null, match_key: kind === 'email' ? value.toLowerCase() : value }
  const e164 = toE164(value, country)
  return { e164, match_key: e164 ?? (phoneDigits(value) || value) }
}

/** Writes the given columns where they differ. */
const differing = <T extends object>(present: T, wanted: Partial<T>): Partial<T> =>
  Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => present[key as keyof T] !== value),
  ) as unknown as Partial<T>

/**
 * Makes the derived columns of a customer and of their contact points right again: undo puts back what people typed,
 * these follow. A customer without any part of a name keeps the name under which they were saved (a phone, an e-mail).
 */
export async function refreshContactKeys(trx: WritableDb, contactId: number, place: ShopPlace): Promise<void> {
  const contact = await trx
    .selectFrom('contacts')
    .select(['kind', 'given_name', 'additional_name', 'family_name', 'name_suffix', 'nickname', 'company'])
    .select(['display_name', 'sort_key', 'name_key', 'birthday', 'birthday_md', 'anniversary', 'anniversary_md'])
    .where('id', '=', contactId)
    .executeTakeFirst()
  if (contact === undefined) return
  const parts: NameParts = {
    kind: contact.kind,
    givenName: contact.given_name,
    additionalName: contact.additional_name,
    familyName: contact.family_name,
    nameSuffix: contact.name_suffix,
    nickname: contact.nickname,
    company: contact.company,
  }
  const patch = differing(contact, {
    ...nameColumns(displayNameOf(parts) || contact.display_name, place),
    birthday_md: monthDay(contact.birthday),
    anniversary_md: monthDay(contact.anniversary),
  })
  if (Object.keys(patch).length > 0) await trx.updateTable('contacts').set(patch).where('id', '=', contactId).execute()
  const points = await trx
    .selectFrom('contact_points')
    .select(['id', 'kind', 'value', 'e164', 'match_key'])
    .where('contact_id', '=', contactId)
    .execute()
  for (const point of points) {
    const keys = differing(point, pointKeys(point.kind, point.value, place))
    if (Object.keys(keys).length > 0)
      await trx.updateTable('contact_points').set(keys).where('id', '=', point.id).execute()
  }
  await refreshMonthDays(trx, contactId)
}

/** Month and day of every yearly day of the card. */
async function refreshMonthDays(trx: WritableDb, contactId: number): Promise<void> {
  for (const [table, date, md] of [
    ['yearly_days', 'date', 'date_md'],
    ['family_members', 'birthday', 'birthday_md'],
    ['family_members', 'name_day', 'name_day_md'],
  ] as const)
    await sql`UPDATE ${sql.table(table)} SET ${sql.ref(md)} = substr(${sql.ref(date)}, -5)
      WHERE contact_id = ${contactId} AND ${sql.ref(md)} IS NOT substr(${sql.ref(date)}, -5)`.execute(trx)
}
