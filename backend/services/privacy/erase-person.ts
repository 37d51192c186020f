import { cleanLine } from '#shared/domain/clean-text.ts'
import { AppError } from '#shared/contract/errors.ts'
import { compactSearch } from '#db/repositories/compact-search.ts'
import { eraseContacts, samePerson } from '#db/repositories/erase-contact.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { removeUnusedContents } from '../attachments/remove-unused-contents.ts'
import { presentPerson } from './present-person.ts'
import { readErasures, rememberErased } from './erasure-list.ts'

/**
 * Erases persons, with all who were merged into them, and sees to it that no byte of them is left: in the pages of the
 * file (secure_delete zeroes them), in the search index, in the write-ahead log. Backups keep what they have.
 */
export async function eraseForGood(shop: OpenShop, ids: readonly number[]): Promise<{ purchases: number }> {
  const all = new Set<number>()
  for (const id of ids) for (const same of await samePerson(shop.db, id)) all.add(same)
  const { purchases } = await act(shop, { code: 'person-erased' }, (running) => eraseContacts(running, [...all]))
  await rememberErased(shop.database.file, await readErasures(shop.db))
  await compactSearch(shop.db)
  await shop.db.connection().execute(async () => {
    shop.database.raw.pragma('wal_checkpoint(TRUNCATE)')
    await Promise.resolve()
  })
  await removeUnusedContents(shop)
  return { purchases }
}

/** Erases one person after their name was written as a yes; of the trash, too. */
export async function erasePerson(shop: OpenShop, input: { readonly id: number; readonly confirm: string }) {
  const { id, display_name: name } = await presentPerson(shop.db, input.id)
  if (cleanLine(input.confirm).normalize('NFC') !== name.normalize('NFC')) throw new AppError('erase-not-confirmed')
  const erased = (await samePerson(shop.db, id)).length
  const { purchases } = await eraseForGood(shop, [id])
  return { erased, purchasesKept: purchases }
}
