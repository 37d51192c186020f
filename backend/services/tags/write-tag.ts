import type { tags } from '#shared/contract/tags.ts'
import { AppError } from '#shared/contract/errors.ts'
import { tagColorAt } from '#shared/domain/tag-colors.ts'
import { deleteRow, insertRow, updateRow } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { addLinks, linksOf, removeLinks } from '#db/repositories/tag-links.ts'
import { foldTag } from '#db/repositories/tags.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { searchBehind } from '../imports/catch-up-search.ts'

async function presentTag(db: ReadableDb, id: number) {
  const tag = await db.selectFrom('tags').selectAll().where('id', '=', id).executeTakeFirst()
  if (tag === undefined) throw new AppError('not-found', { kind: 'tag', id })
  return tag
}

async function refuseTakenName(db: ReadableDb, name: string, except: number | null): Promise<void> {
  const other = await db
    .selectFrom('tags')
    .select(['id', 'name'])
    .where('folded', '=', foldTag(name))
    .executeTakeFirst()
  if (other !== undefined && other.id !== except) throw new AppError('tag-exists', { id: other.id, name: other.name })
}

/** A tag that nobody has yet, to be given out. */
export async function createTag(shop: OpenShop, { name, color }: HandlerInput<typeof tags.create>) {
  return await act(shop, { code: 'tag-created', params: { name } }, async (running) => {
    await refuseTakenName(running.trx, name, null)
    const last = await running.trx
      .selectFrom('tags')
      .select((e) => e.fn.max<number | null>('id').as('id'))
      .executeTakeFirst()
    const values = { name, folded: foldTag(name), color: color ?? tagColorAt(last?.id ?? 0) }
    return { id: await insertRow(running, 'tags', values) }
  })
}

/** Another name; who has the tag is found by it. */
export async function renameTag(shop: OpenShop, { id, name }: HandlerInput<typeof tags.rename>) {
  const { name: before } = await presentTag(shop.db, id)
  const done = await act(shop, { code: 'tag-renamed', params: { before, name } }, async (running) => {
    await presentTag(running.trx, id)
    await refuseTakenName(running.trx, name, id)
    await updateRow(running, 'tags', id, { name, folded: foldTag(name) })
    running.renamedTags.add(id)
    return {}
  })
  await searchBehind(shop)
  return done
}

export async function recolorTag(shop: OpenShop, { id, color }: HandlerInput<typeof tags.recolor>) {
  const { name } = await presentTag(shop.db, id)
  return await act(shop, { code: 'tag-recolored', params: { name } }, async (running) => {
    await presentTag(running.trx, id)
    await updateRow(running, 'tags', id, { color })
    return {}
  })
}

/** Two tags become one: who has the first has the second then. */
export async function mergeTags(shop: OpenShop, { id, into }: HandlerInput<typeof tags.merge>) {
  if (id === into) throw invalidInput('into', 'same-tag')
  const [{ name: before }, { name }] = [await presentTag(shop.db, id), await presentTag(shop.db, into)]
  const done = await act(shop, { code: 'tags-merged', params: { before, name } }, async (running) => {
    await presentTag(running.trx, into)
    const links = await linksOf(running, id)
    await addLinks(
      running,
      links.map(({ contact_id }) => ({ contact_id, tag_id: into })),
    )
    await removeLinks(running, links)
    await deleteRow(running, 'tags', id)
    return { customers: links.length }
  })
  await searchBehind(shop)
  return done
}

/** Takes a tag off everybody who has it; undo gives it back to all of them. */
export async function removeTag(shop: OpenShop, id: number) {
  const { name } = await presentTag(shop.db, id)
  const done = await act(shop, { code: 'tag-removed', params: { name } }, async (running) => {
    const links = await linksOf(running, id)
    await removeLinks(running, links)
    await deleteRow(running, 'tags', id)
    return { customers: links.length }
  })
  await searchBehind(shop)
  return done
}
