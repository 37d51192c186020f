import { z } from 'zod'
import { command, query } from './procedure.ts'
import { id, line } from './values.ts'

const held = z.strictObject({
  purchases: z.number().int(),
  activities: z.number().int(),
  followUps: z.number().int(),
  attachments: z.number().int(),
  photos: z.number().int(),
  consents: z.number().int(),
  /** Phones, addresses, facts and all other parts of the card. */
  parts: z.number().int(),
  /** Links in the cards of others: company, household, who was recommended. */
  relations: z.number().int(),
  /** Changes kept in the history. */
  changes: z.number().int(),
  /** Records that were merged into this one: erased with it. */
  merged: z.number().int(),
  /** Backups made before: they still know the person until they are rotated out. */
  backups: z.number().int(),
})

const made = z.strictObject({ fileId: z.string(), name: z.string() })

export const privacy = {
  /** Everything that is held on a person: to be read (HTML), to be taken along (JSON), and all of it with photos and files (ZIP). */
  exportPerson: command
    .input(z.strictObject({ id }))
    .output(z.strictObject({ name: z.string(), html: made, json: made, zip: made })),
  /** What erasing would take away, and what stays. */
  erasePreview: query.input(z.strictObject({ id })).output(z.strictObject({ name: z.string(), held })),
  /** Erases for good; `confirm` is the name as it stands on the card. Purchases stay, as nobody's. */
  erase: command
    .input(z.strictObject({ id, confirm: line }))
    .output(z.strictObject({ erased: z.number().int(), purchasesKept: z.number().int() })),
}
