import { addDays, todayIn } from '#shared/domain/calendar-date.ts'
import { countTrash, readTrash } from '#db/repositories/trash-list.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { limits } from '#backend/limits.ts'

/** Rows of the trash that are shown: what was thrown away last. */
const mostShown = 1000

/** What is in the trash, newest first, with the day on which it is removed for good. */
export async function listTrash(shop: OpenShop) {
  const rows = (await readTrash(shop.db, mostShown)).map((record) => ({
    ...record,
    removedOn: addDays(todayIn(shop.settings.timeZone, Date.parse(record.deletedAt)), limits.trashDays),
  }))
  return { rows, total: await countTrash(shop.db) }
}
