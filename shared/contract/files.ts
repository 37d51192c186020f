import { z } from 'zod'
import { command, query } from './procedure.ts'
import { line } from './values.ts'

/** Bytes of one chunk at most; base64 of it stays below the 1 MB that a JSON call may have. */
export const chunkBytes = 512 * 1024

const fileId = z.string().regex(/^[0-9a-f-]{36}$/)

/** Bytes of a small file in one call, for the command line and tests; a call over HTTP takes 1 MB of it at most. */
export const base64 = z
  .string()
  .max(40_000_000, 'content-too-large')
  .refine((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text), 'not-base64')

/** File bytes travel in chunks under an id, the same way through every door; no path crosses. */
export const files = {
  begin: command
    .input(z.strictObject({ name: line, bytes: z.number().int().min(0) }))
    .output(z.strictObject({ fileId })),
  append: command
    .input(z.strictObject({ fileId, offset: z.number().int().min(0), base64: z.string().max(1_000_000) }))
    .output(z.strictObject({ received: z.number().int() })),
  /** A file made by an export or a report: reading past the end answers an empty chunk with done. */
  read: query
    .input(z.strictObject({ fileId, offset: z.number().int().min(0) }))
    .output(z.strictObject({ base64: z.string(), done: z.boolean(), name: z.string(), bytes: z.number().int() })),
  discard: command.input(z.strictObject({ fileId })).output(z.strictObject({ discarded: z.boolean() })),
}
export { fileId as fileIdSchema }
