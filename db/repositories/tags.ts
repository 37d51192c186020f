import { fold } from '#shared/domain/name-folding.ts'
import { tagColorAt } from '#shared/domain/tag-colors.ts'
import { insertRow, type Act } from '../journal.ts'
import type { ReadableDb } from '../open-database.ts'

/** Tags with the same fold are one tag; signs alone (♥) are taken as they are. */
export const foldTag = (name: string): string => fold(name) || name.toLowerCase()

/** Ids of tags by name, each made where it is missing, in the order of the names; the same tag once. */
export async function ensureTags(act: Act, names: readonly string[]): Promise<readonly number[]> {
  const ids = new Set<number>()
  for (const name of names) {
    const folded = foldTag(name)
    const known = await act.trx.selectFrom('tags').select('id').where('folded', '=', folded).executeTakeFirst()
    if (known !== undefined) {
      ids.add(known.id)
      continue
    }
    const last = await act.trx
      .selectFrom('tags')
      .select((e) => e.fn.max<number | null>('id').as('id'))
      .executeTakeFirst()
    const color = tagColorAt(last?.id ?? 0)
    ids.add(await insertRow(act, 'tags', { name, folded, color }))
  }
  return [...ids]
}

/** Makes what is missing of many tags, and then tells the ids of some of them, the same tag once. */
export async function ensureTagIds(
  act: Act,
  names: readonly string[],
): Promise<(own: readonly string[]) => readonly number[]> {
  const ids = new Map<string, number>()
  for (const name of new Set(names)) {
    const folded = foldTag(name)
    const [id] = ids.has(folded) ? [] : await ensureTags(act, [name])
    if (id !== undefined) ids.set(folded, id)
  }
  return (own) => [...new Set(own.flatMap((name) => ids.get(foldTag(name)) ?? []))]
}

/** Names of tags, by name. */
export async function readTagNames(db: ReadableDb, ids: readonly number[]): Promise<readonly string[]> {
  const rows = await db.selectFrom('tags').select('name').where('id', 'in', ids).orderBy('folded').execute()
  return rows.map(({ name }) => name)
}

/** Tags by name, with how many customers have them whom readers may see: those that any has, or all. */
export async function readTags(db: ReadableDb, { all }: { readonly all: boolean }) {
  const used = db
    .selectFrom('contact_tags')
    .innerJoin('contacts', 'contacts.id', 'contact_tags.contact_id')
    .select((e) => ['contact_tags.tag_id', e.fn.countAll<number>().as('customers')])
    .where('contacts.deleted_at', 'is', null)
    .where('contacts.staged_batch_id', 'is', null)
    .groupBy('contact_tags.tag_id')
  const rows = await db
    .selectFrom('tags')
    .leftJoin(used.as('used'), 'used.tag_id', 'tags.id')
    .select(['tags.id', 'tags.name', 'tags.color', 'used.customers'])
    .orderBy('tags.folded')
    .execute()
  const counted = rows.map((row) => ({ ...row, customers: Number(row.customers ?? 0) }))
  return all ? counted : counted.filter(({ customers }) => customers > 0)
}
