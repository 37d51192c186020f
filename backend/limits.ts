import { attachmentLimits, photoLimits } from '#shared/domain/attachment-limits.ts'
import { copyLimits } from '#shared/domain/copy-limits.ts'
import { importLimits, zipLimits } from '#shared/domain/import-limits.ts'

/** One table of limits for all doors. */
export const limits = {
  /** An uploaded file; larger ones are refused before they travel, other texts than those of two bytes a letter when they are read. */
  importBytes: importLimits.wideTextBytes,
  /** An archive, or a mailbox in one file: what is in it has limits of its own. */
  archiveBytes: zipLimits.totalBytes,
  /** A full plain copy of a shop. */
  copyBytes: copyLimits.fileBytes,
  /** A file on a card. */
  attachmentBytes: attachmentLimits.bytes,
  /** The stored photo of a card. */
  photoBytes: photoLimits.bytes,
  /** Files on their way in or out at the same time: a folder of messages is many small ones. */
  filesAtOnce: 2000,
  /** Bytes of all of them together; the oldest go. */
  filesBytes: 512 * 1024 * 1024,
  /** A file that nobody asked for in this time is dropped. */
  fileIdleMs: 60 * 60 * 1000,
  /** Days a record stays in the trash. */
  trashDays: 30,
} as const
