import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { isOurCalendar } from '#shared/formats/follow-up-calendar.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { assertNamedFolder, type FolderNaming } from '#backend/named-folder.ts'

/** `shop.regulars` → `shop follow-ups.ics`. */
const nameOf = (shopFile: string): string => `${basename(shopFile).replace(/\.regulars$/i, '')} follow-ups.ics`

/** Where the calendar file of a shop is: in the folder that was chosen, else beside the shop. */
export const calendarFileOf = ({ database, settings }: Pick<OpenShop, 'database' | 'settings'>): string =>
  join(settings.calendarFolder ?? dirname(database.file), nameOf(database.file))

const headBytes = 200

/** Whether a file of that name belongs to somebody else: it is never written over. */
export function isSomebodyElses(file: string): boolean {
  if (!existsSync(file)) return false
  const head = Buffer.alloc(headBytes)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, headBytes, 0)
  } finally {
    closeSync(handle)
  }
  return !isOurCalendar(head.toString('latin1'))
}

/**
 * Refuses what the calendar file can't be kept in.
 * @throws AppError forbidden, invalid-input; ShopFileError folder-missing, read-only, no-access, disk-full
 */
export function assertCalendarFolder(folder: string, given: FolderNaming & { readonly shopFile: string }): void {
  assertNamedFolder(folder, given)
  const file = nameOf(given.shopFile)
  if (isSomebodyElses(join(folder, file))) throw new AppError('invalid-input', { issue: 'calendar-file-taken', file })
}
