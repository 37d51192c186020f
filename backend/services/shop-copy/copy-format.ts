import { newestVersion } from '#db/migrate.ts'
import { migrations } from '#db/migrations/all.ts'

/**
 * A full plain copy as JSON (docs/import.md): records for people and other programs, then every table that isn't derived, one
 * row a line, and the contents of photos and attachments, in the file itself or as files of the same archive.
 */
export const copyMark = 'regularsCopy'
export const copyVersion = 1
/** Of the tables: user_version of the shop file. */
export const copySchema = newestVersion(migrations)
/** In an archive. */
export const copyFileName = 'shop.json'

/** Settings that belong to a computer, not to the shop. */
export const placeSettings = ['backupFolder', 'calendarFile', 'calendarFolder'] as const

/** How many of what a copy holds; what lies in the trash isn't counted. */
export type CopyCounts = {
  readonly customers: number
  readonly products: number
  readonly purchases: number
  readonly followUps: number
  readonly attachments: number
  readonly photos: number
}

/** Whether a file begins as a copy does; the first bytes are enough. */
export const isCopyJson = (content: Uint8Array): boolean =>
  new RegExp(`^\\uFEFF?\\s*\\{\\s*"${copyMark}"\\s*:`).test(Buffer.from(content.subarray(0, 200)).toString('utf8'))
