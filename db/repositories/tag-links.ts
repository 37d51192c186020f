import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Act } from '../journal.ts'

/** One row of contact_tags. */
export type TagLink = { readonly id: number; readonly contact_id: number; readonly tag_id: number }

/** Links handled between two pauses of the engine's thread. */
const sliceSize = 500

/** Raises the version of customers whose tags this act changes, each once, as `raiseVersion` does one by one. */
async function raiseVersions(act: Act, contactIds: readonly number[]): Promise<void> {
  const ids = [...new Set(contactIds)].filter((id) => !act.raised.has(`contacts ${id}`))
  if (ids.length === 0) return
  const list = JSON.stringify(ids)
  await sql`
    INSERT INTO journal (act_id, table_name, record_id, op, before, after, contact_id)
    SELECT ${act.actId}, 'contacts', id, 'update', json_object('version', version), json_object('version', version + 1), id
    FROM contacts WHERE id IN (SELECT value FROM json_each(${list}))`.execute(act.trx)
  await sql`
    UPDATE contacts SET version = version + 1, updated_at = ${act.at}
    WHERE id IN (SELECT value FROM json_each(${list}))`.execute(act.trx)
  for (const id of ids) act.raised.add(`contacts ${id}`)
}

const journalLinks = (act: Act, op: 'insert' | 'delete', list: string) => {
  const row = sql`json_object('id', id, 'contact_id', contact_id, 'tag_id', tag_id)`
  return sql`
    INSERT INTO journal (act_id, table_name, record_id, op, before, after, contact_id)
    SELECT ${act.actId}, 'contact_tags', id, ${op}, ${op === 'delete' ? row : sql`NULL`},
      ${op === 'insert' ? row : sql`NULL`}, contact_id
    FROM contact_tags WHERE id IN (SELECT value FROM json_each(${list})) ORDER BY id`.execute(act.trx)
}

async function inSlices<T>(items: readonly T[], work: (slice: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += sliceSize) {
    await work(items.slice(at, at + sliceSize))
    if (at + sliceSize < items.length) await setImmediate()
  }
}

function touch(act: Act, contactIds: readonly number[]): void {
  for (const id of contactIds) act.touchedWords.add(id)
  act.tables.add('contact_tags')
}

/** Takes tags off customers, set by set, for 100 000 of them. Links that are gone already are passed over. */
export async function removeLinks(act: Act, links: readonly TagLink[]): Promise<void> {
  await inSlices(links, async (slice) => {
    const present = await act.trx
      .selectFrom('contact_tags')
      .select(['id', 'contact_id'])
      .where(
        'id',
        'in',
        slice.map(({ id }) => id),
      )
      .execute()
    const list = JSON.stringify(present.map(({ id }) => id))
    await journalLinks(act, 'delete', list)
    await sql`DELETE FROM contact_tags WHERE id IN (SELECT value FROM json_each(${list}))`.execute(act.trx)
    const contactIds = present.map(({ contact_id }) => contact_id)
    await raiseVersions(act, contactIds)
    touch(act, contactIds)
  })
}

/**
 * Gives customers tags, set by set. Who has the tag already, and customers and tags that are gone for good, are passed
 * over.
 * @param links without an id for new ones, with it for those that come back
 */
export async function addLinks(
  act: Act,
  links: readonly (Omit<TagLink, 'id'> & { readonly id?: number })[],
): Promise<void> {
  await inSlices(links, async (slice) => {
    const { rows } = await sql<{ id: number; contact_id: number }>`
      INSERT INTO contact_tags (id, contact_id, tag_id)
      SELECT value ->> 'id', value ->> 'contact_id', value ->> 'tag_id' FROM json_each(${JSON.stringify(slice)})
      WHERE value ->> 'contact_id' IN (SELECT id FROM contacts) AND value ->> 'tag_id' IN (SELECT id FROM tags)
      ON CONFLICT DO NOTHING
      RETURNING id, contact_id`.execute(act.trx)
    await journalLinks(act, 'insert', JSON.stringify(rows.map(({ id }) => id)))
    const contactIds = rows.map(({ contact_id }) => contact_id)
    await raiseVersions(act, contactIds)
    touch(act, contactIds)
  })
}

/** All links of a tag, also of customers in the trash. */
export async function linksOf(act: Act, tagId: number): Promise<readonly TagLink[]> {
  const links: TagLink[] = []
  for (;;) {
    const slice = await act.trx
      .selectFrom('contact_tags')
      .select(['id', 'contact_id', 'tag_id'])
      .where('tag_id', '=', tagId)
      .where('contact_id', '>', links.at(-1)?.contact_id ?? 0)
      .orderBy('contact_id')
      .limit(5000)
      .execute()
    links.push(...slice)
    if (slice.length < 5000) return links
    await setImmediate()
  }
}
