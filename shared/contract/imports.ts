import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { fileIdSchema } from './files.ts'
import { command, nothing, query, stream } from './procedure.ts'
import { importFormats, importTypes } from '#shared/domain/import-formats.ts'
import { id, instant, message } from './values.ts'

export const importOptions = z.strictObject({
  type: z.enum(['auto', ...importTypes]).default('auto'),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().min(1).max(1).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  /** Whether the first row names the columns; guessed where it is not said. */
  hasHeader: z.boolean().optional(),
  /** Column header or 0-based index as text → field of shared/domain/import-fields.ts, or null to leave it out. */
  map: z.record(z.string().max(300), z.string().max(60).nullable()).default({}),
  onDuplicate: z.enum(['skip', 'fill', 'overwrite', 'create']).default('skip'),
})
export type ImportOptions = z.infer<typeof importOptions>

const column = z.strictObject({
  index: z.number().int(),
  header: z.string(),
  field: z.string().nullable(),
  samples: z.array(z.string()),
})
const recognised = {
  type: z.enum(importTypes),
  format: z.enum(importFormats),
  /** Program that wrote it, as far as the headers tell: outlook, google, thunderbird, plain … */
  producer: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  dateOrderAmbiguous: z.boolean(),
  hasHeader: z.boolean(),
}

/** How many of what a full plain copy holds; what lies in the trash isn't counted. */
const copyCounts = {
  customers: z.number().int(),
  products: z.number().int(),
  purchases: z.number().int(),
  followUps: z.number().int(),
  attachments: z.number().int(),
  photos: z.number().int(),
}

const rejected = z.strictObject({ row: z.number().int(), reason: message })
/** What the user should know although the rows come in; `row` is null where it is about the whole file. */
const warned = {
  /** Of very many only the first. */
  warnings: z.array(z.strictObject({ row: z.number().int().nullable(), reason: message })),
  /** Warning code → how many rows it is about, those not listed included. */
  warningCounts: z.record(z.string(), z.number().int()),
}
export const importCounts = {
  total: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  possibleDuplicates: z.number().int(),
  customersCreated: z.number().int(),
}
const duplicate = z.strictObject({
  row: z.number().int(),
  name: z.string(),
  customerId: id.nullable(),
  customer: z.string(),
  certain: z.boolean(),
  reason: z.string(),
})

const outcome = z.strictObject({
  batchId: id.nullable(),
  actId: id.nullable(),
  ...recognised,
  ...importCounts,
  rejected: z.array(rejected),
  ...warned,
  duplicates: z.array(duplicate),
  /** The rows left out with their reason as a CSV file; null where there are none. */
  rejectedFileId: fileIdSchema.nullable(),
  /** What was understood, in file order, as records of interface.md §5; only when asked for. */
  records: z.array(z.unknown()).optional(),
  /** Of a full plain copy only. */
  copy: z.strictObject(copyCounts).optional(),
})
export type ImportOutcome = z.infer<typeof outcome>

const progress = z.strictObject({
  kind: z.literal('progress'),
  stage: z.enum(['reading', 'matching', 'saving']),
  done: z.number(),
  total: z.number(),
})
export type ImportProgress = z.infer<typeof progress>

export const importBatch = z.strictObject({
  id,
  fileName: z.string(),
  type: z.string(),
  at: instant,
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  rejected: z.number().int(),
  customersCreated: z.number().int(),
  undoneAt: instant.nullable(),
})

export const imports = {
  /**
   * Uploaded files, unpacked where they are archives, as what is imported one after another: all files of contacts are one
   * group, all messages one, each table and each sheet of a workbook its own. The ids are those for `inspect` and `run`.
   */
  sort: command.input(z.strictObject({ fileIds: z.array(fileIdSchema).min(1).max(1000) })).output(
    z.strictObject({
      groups: z.array(
        z.strictObject({
          fileId: fileIdSchema,
          /** How people call it: the name of the file, of several the first. */
          name: z.string(),
          files: z.number().int(),
          format: z.enum(importFormats),
        }),
      ),
      /** Files that can't be imported, with the reason. */
      unread: z.array(z.strictObject({ name: z.string(), reason: message })),
    }),
  ),
  /** What the file seems to be: shown first, each part correctable. */
  inspect: query.input(z.strictObject({ fileId: fileIdSchema, options: importOptions })).output(
    z.strictObject({
      ...recognised,
      total: z.number().int(),
      columns: z.array(column),
      /** The first rows as they were understood, cells in column order. */
      rows: z.array(z.array(z.string())),
      fields: z.array(z.string()),
      ...warned,
      /** Of a full plain copy only: whose it is, and whether it can come into this shop. */
      copy: z
        .strictObject({
          ...copyCounts,
          shopName: z.string(),
          currency: z.string(),
          language: z.string(),
          isShopEmpty: z.boolean(),
        })
        .optional(),
    }),
  ),
  /** A dry run writes nothing. Ends with `done`; stopping the stream cancels with nothing changed. */
  run: stream
    .input(
      z.strictObject({
        fileId: fileIdSchema,
        options: importOptions,
        dryRun: z.boolean(),
        records: z.boolean().default(false),
      }),
    )
    .output(
      eventIterator(z.discriminatedUnion('kind', [progress, z.strictObject({ kind: z.literal('done'), outcome })])),
    ),
  list: query.input(nothing).output(z.array(importBatch)),
  undo: command.input(z.strictObject({ batchId: id })).output(
    z.strictObject({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.array(z.strictObject({ id, reason: z.string() })),
    }),
  ),
}
