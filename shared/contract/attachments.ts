import { z } from 'zod'
import { base64, fileIdSchema } from './files.ts'
import { command, query } from './procedure.ts'
import { acted, id, instant, page } from './values.ts'

/** Made safe by the engine (`safeFileName`), so anything that a system calls a file may come in. */
const name = z.string().min(1).max(1000)

export const attachment = z.strictObject({
  id,
  uid: z.string(),
  version: z.number().int(),
  customerId: id,
  name: z.string(),
  /** What the name says; for the picture beside it, nothing else. */
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  createdAt: instant,
})
export type Attachment = z.infer<typeof attachment>

const ids = z.array(id).min(1).max(10_000)

/** Files on a customer's card. */
export const attachments = {
  /** Newest first. */
  list: query
    .input(z.strictObject({ customerId: id, ...page }))
    .output(z.strictObject({ total: z.number().int(), rows: z.array(attachment) })),
  /** Any file up to 25 MB. The answer comes when content and row are on the disk. */
  add: command
    .input(
      z.union([
        z.strictObject({ customerId: id, fileId: fileIdSchema }),
        z.strictObject({ customerId: id, name, base64 }),
      ]),
    )
    .output(acted.extend({ id, name: z.string(), sha256: z.string() })),
  /** An extension that isn't named stays. */
  rename: command
    .input(z.strictObject({ id, version: z.number().int().optional(), name }))
    .output(acted.extend({ name: z.string(), version: z.number().int() })),
  trash: command.input(z.strictObject({ ids })).output(acted),
  restore: command.input(z.strictObject({ ids })).output(acted),
  /** Reads and proves the content: `files.read` gives it out under `fileId`, until `files.discard`. */
  open: command
    .input(z.strictObject({ id }))
    .output(z.strictObject({ fileId: fileIdSchema, name: z.string(), mediaType: z.string(), bytes: z.number().int() })),
}
