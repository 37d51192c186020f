import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { fileIdSchema } from './files.ts'
import { command, nothing, query, stream } from './procedure.ts'
import { customKinds } from '#shared/domain/custom-value.ts'
import { importFormats, importTypes } from '#shared/domain/import-formats.ts'
import {
  importActions,
  importFieldStates,
  importGroups,
  mostDecisions,
  mostRowsShown,
} from '#shared/domain/import-groups.ts'
import { id, instant, message } from './values.ts'

export const importOptions = z.strictObject({
  type: z.enum(['auto', ...importTypes]).default('auto'),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().min(1).max(1).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  /** Whether the first row names the columns; guessed where it is not said. */
  hasHeader: z.boolean().optional(),
  /** Of a workbook, without regard to case; left out: the sheet that `sort` made a group of, else the first that holds a list. */
  sheet: z.string().max(300).optional(),
  /**
   * Column header or 0-based index as text → field of shared/domain/import-fields.ts, or null to leave it out. Columns of
   * customers can become own fields: `custom:12`, `custom:new`, `custom:new:Ring size`, `custom:new/number:Ring size`.
   */
  map: z.record(z.string().max(300), z.string().max(120).nullable()).default({}),
  /**
   * Without `map`, columns are read as they were corrected the last time for a file of the same headers. False: as they are
   * recognised; what was kept is then forgotten when the import is checked or run.
   */
  useRemembered: z.boolean().optional(),
  onDuplicate: z.enum(['skip', 'fill', 'overwrite', 'create']).default('skip'),
  /** What to do with rows that only may be somebody who is there; `create` where it is not said. */
  onPossible: z.enum(['skip', 'fill', 'overwrite', 'create']).optional(),
  /** What to do with rows that nobody knows yet; `create` where it is not said. */
  onNew: z.enum(['create', 'leave-out']).optional(),
  /** Row → what to do with just this one, whatever is said of its group. */
  decisions: z
    .record(z.string().regex(/^[1-9]\d{0,6}$/), z.enum(importActions))
    .refine((rows) => Object.keys(rows).length <= mostDecisions, 'too-many-decisions')
    .optional(),
  /** The sign before the decimals; guessed for each column where it is not said. */
  decimal: z.enum(['.', ',']).optional(),
  /** Messages: whoever wrote, or was written to, and is no customer becomes one. */
  createUnknown: z.boolean().optional(),
  /** Messages: only these addresses do. */
  createSenders: z.array(z.string().max(320)).max(1000).optional(),
})
export type ImportOptions = z.infer<typeof importOptions>

const column = z.strictObject({
  index: z.number().int(),
  header: z.string(),
  field: z.string().nullable(),
  samples: z.array(z.string()),
  /** The own field that the import will make of the column (target `custom:new`), with the kind that the cells tell. */
  newField: z.strictObject({ name: z.string(), kind: z.enum(customKinds) }).nullable(),
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
  /** Null where no number of the file tells. */
  decimal: z.enum(['.', ',']).nullable(),
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
  /** Already there, and left out by what was decided. */
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
  /** Messages: who would have to become a customer for more of them to be filed, the most frequent first. */
  unknownSenders: z.array(z.strictObject({ email: z.string(), name: z.string(), messages: z.number().int() })),
  /** The rows left out with their reason as a CSV file; null where there are none. */
  rejectedFileId: fileIdSchema.nullable(),
  /** What was understood, in file order, as records of interface.md §5; only when asked for. */
  records: z.array(z.unknown()).optional(),
  /** Of a full plain copy only. */
  copy: z.strictObject(copyCounts).optional(),
})
export type ImportOutcome = z.infer<typeof outcome>

const rowField = z.strictObject({
  /** A field of shared/domain/import-fields.ts, `custom:12`, or `custom:new:Ring size` for one that the import will make. */
  field: z.string(),
  /** What the shop has, as text: days as `YYYY-MM-DD` or `--MM-DD`, amounts as decimals; several values one a line. */
  shop: z.string(),
  file: z.string(),
  state: z.enum(importFieldStates),
})
const reviewed = z.strictObject({
  row: z.number().int(),
  /** How the row is called: a customer, a product; of what can't be read nothing. */
  name: z.string(),
  group: z.enum(importGroups),
  /** What will be done with it as it was decided. */
  action: z.enum(importActions),
  /** Whom or what it was matched with; `id` is null for an earlier row of the file, whose number is `row`. */
  match: z
    .strictObject({
      id: id.nullable(),
      row: z.number().int().nullable(),
      name: z.string(),
      reason: z.string(),
    })
    .nullable(),
  fields: z.array(rowField),
  /** Why it can't be read. */
  reason: message.nullable(),
  /** As the file has it; only of rows that can't be read. */
  cells: z.array(z.string()),
})
export type ReviewedRow = z.infer<typeof reviewed>
const review = z.strictObject({
  /** How many rows each group has. */
  counts: z.strictObject({
    new: z.number().int(),
    changed: z.number().int(),
    there: z.number().int(),
    possible: z.number().int(),
    wrong: z.number().int(),
  }),
  /** What the import would do as it is decided now. */
  will: z.strictObject({ created: z.number().int(), updated: z.number().int(), skipped: z.number().int() }),
  rows: z.array(reviewed),
})
export type ImportReview = z.infer<typeof review>

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
  sort: command
    .input(
      z.strictObject({
        fileIds: z.array(fileIdSchema).min(1).max(2000),
        /** Of a workbook with several sheets: a group for each, or one for the first sheet that holds a list. */
        sheets: z.enum(['each', 'best']).default('each'),
      }),
    )
    .output(
      z.strictObject({
        groups: z.array(
          z.strictObject({
            fileId: fileIdSchema,
            /** How people call it: the name of the file, of several the first. */
            name: z.string(),
            files: z.number().int(),
            format: z.enum(importFormats),
            /** The sheet of a workbook that the group is; null for all others and for a workbook of one sheet. */
            sheet: z.string().nullable(),
            /** The archive that the (first) file lay in; null for one that was uploaded by itself. */
            archive: z.string().nullable(),
          }),
        ),
        /** Files that can't be imported, with the reason; the others can. */
        unread: z.array(z.strictObject({ name: z.string(), archive: z.string().nullable(), reason: message })),
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
      /** The first records as they were understood, for files that have no columns to look at; else empty. */
      understood: z.array(z.strictObject({ row: z.number().int(), name: z.string(), fields: z.array(rowField) })),
      /** Corrections from an earlier import of a file with the same headers were used; `map` has them. */
      remembered: z.boolean(),
      /** The corrections that were used: those of the options, or the remembered ones. */
      map: importOptions.shape.map,
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
  /**
   * Rows of one group with what would be done with each, in file order. What is worked out is kept until options that
   * change how the file is read, or the shop, change: decisions alone are answered at once.
   */
  rows: query
    .input(
      z.strictObject({
        fileId: fileIdSchema,
        options: importOptions,
        group: z.enum(importGroups),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(mostRowsShown).default(50),
      }),
    )
    .output(review),
  /** A dry run writes nothing. Ends with `done`; stopping the stream cancels with nothing changed. */
  run: stream
    .input(
      z.strictObject({
        fileId: fileIdSchema,
        options: importOptions,
        dryRun: z.boolean(),
        records: z.boolean().default(false),
        /** Of a dry run: also compares row by row, so that `rows` answers at once. Counts are without decisions then. */
        review: z.boolean().default(false),
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
      kept: z.array(z.strictObject({ id, reason: z.string(), kind: z.string(), name: z.string() })),
    }),
  ),
}
