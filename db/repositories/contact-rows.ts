import type { Selectable } from 'kysely'
import { fromRhythmRow } from './rhythms.ts'
import type { Rhythm } from '#shared/domain/rhythm/rhythm.ts'
import { readOverdue } from './credit-overdue.ts'
import type { ReadableDb } from '../open-database.ts'
import type { ContactsTable } from '../schema.ts'

const listColumns = [
  'id',
  'kind',
  'display_name',
  'photo_id',
  'company',
  'spent',
  'balance',
  'owes_since',
  'visits',
  'last_on',
  'due_on',
  'next_follow_up_on',
  'do_not_contact',
  'birthday',
  'source',
  'language',
  'created_at',
] as const

/** What the list shows of one customer beside the stored columns. */
export type ContactListRow = {
  readonly contact: Pick<Selectable<ContactsTable>, (typeof listColumns)[number]>
  readonly phone: string | null
  readonly email: string | null
  readonly city: string | null
  readonly tags: readonly { readonly id: number; readonly name: string; readonly color: string }[]
  readonly rhythm: Rhythm | null
  /** Owed and too late. */
  readonly overdue: number
}

/** Tags of customers, by customer and name. */
export async function readContactTags(db: ReadableDb, ids: readonly number[]) {
  return await db
    .selectFrom('contact_tags')
    .innerJoin('tags', 'tags.id', 'contact_tags.tag_id')
    .select(['contact_tags.contact_id', 'tags.id', 'tags.name', 'tags.color'])
    .where('contact_tags.contact_id', 'in', ids)
    .orderBy('tags.folded')
    .execute()
}

/** Rows of one page of the list, in the order of `ids`. */
export async function readContactRows(
  db: ReadableDb,
  ids: readonly number[],
  today: string,
): Promise<readonly ContactListRow[]> {
  if (ids.length === 0) return []
  const contacts = await db.selectFrom('contacts').select(listColumns).where('id', 'in', ids).execute()
  const points = await db
    .selectFrom('contact_points')
    .select(['contact_id', 'kind', 'value'])
    .where('contact_id', 'in', ids)
    .where('kind', 'in', ['phone', 'email'])
    .orderBy('position')
    .orderBy('id')
    .execute()
  const cities = await db
    .selectFrom('addresses')
    .select(['contact_id', 'city'])
    .where('contact_id', 'in', ids)
    .where('city', '<>', '')
    .orderBy('position')
    .execute()
  const tags = await readContactTags(db, ids)
  const rhythms = await db
    .selectFrom('rhythms')
    .selectAll()
    .where('contact_id', 'in', ids)
    .where('product_id', '=', 0)
    .execute()
  const overdue = await readOverdue(db, ids, today)
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const firstOf = (kind: string) => {
    const first = new Map<number, string>()
    for (const point of points)
      if (point.kind === kind && !first.has(point.contact_id)) first.set(point.contact_id, point.value)
    return first
  }
  const [phones, emails] = [firstOf('phone'), firstOf('email')]
  const cityOf = new Map(cities.toReversed().map((address) => [address.contact_id, address.city]))
  const tagsOf = Map.groupBy(tags, (tag) => tag.contact_id)
  const rhythmOf = new Map(rhythms.map((row) => [row.contact_id, fromRhythmRow(row)]))
  return ids.flatMap((id) => {
    const contact = byId.get(id)
    if (contact === undefined) return []
    return [
      {
        contact,
        phone: phones.get(id) ?? null,
        email: emails.get(id) ?? null,
        city: cityOf.get(id) ?? null,
        tags: (tagsOf.get(id) ?? []).map((tag) => ({ id: tag.id, name: tag.name, color: tag.color })),
        rhythm: rhythmOf.get(id) ?? null,
        overdue: overdue.get(id) ?? 0,
      },
    ]
  })
}
