import type { ReadableDb } from '#db/open-database.ts'
import { readSetting } from '#backend/shop-settings.ts'

/** A text that is another one after every act, import and change of the settings. */
export async function shopState(db: ReadableDb): Promise<string> {
  const act = await db
    .selectFrom('acts')
    .select((e) => e.fn.max<number | null>('id').as('id'))
    .executeTakeFirst()
  const batches = await db
    .selectFrom('import_batches')
    .select((e) => [e.fn.max<number | null>('id').as('id'), e.fn.count<number>('undone_at').as('undone')])
    .executeTakeFirst()
  const settings = await readSetting<unknown>(db, 'shop')
  return JSON.stringify([act?.id ?? 0, batches?.id ?? 0, Number(batches?.undone ?? 0), settings])
}

/** Whether the shop is as it was when the last backup was made. */
export async function isBackedUp(db: ReadableDb): Promise<boolean> {
  return (await readSetting<string>(db, 'last-backup-state')) === (await shopState(db))
}
