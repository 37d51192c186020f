import { z } from 'zod'
import { base64, fileIdSchema } from './files.ts'
import { command, query } from './procedure.ts'
import { acted, id } from './values.ts'

/** The version that the caller read, as in `customers.update`. */
const version = z.number().int().optional()

/** Parts of `customers.*`: the face of a card. */
export const customerPhoto = {
  /** JPEG, PNG or WebP of at most 512 × 512 pixels and 2 MB; the window crops and shrinks before. */
  setPhoto: command
    .input(z.union([z.strictObject({ id, version, fileId: fileIdSchema }), z.strictObject({ id, version, base64 })]))
    .output(acted.extend({ photoId: id, version: z.number().int() })),
  removePhoto: command.input(z.strictObject({ id, version })).output(acted.extend({ version: z.number().int() })),
}

export const photos = {
  /** A photo never changes: another one has another id. Unknown ones are left out. */
  get: query.input(z.strictObject({ ids: z.array(id).min(1).max(20) })).output(
    z.array(
      z.strictObject({
        id,
        mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']),
        width: z.number().int(),
        height: z.number().int(),
        base64: z.string(),
      }),
    ),
  ),
}
