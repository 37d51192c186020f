import { AppError } from '#shared/contract/errors.ts'
import type { FollowUpTemplate } from '#shared/contract/follow-up-templates.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readTemplate, type StoredTemplate } from '#db/repositories/follow-up-templates.ts'

/** A series that can be started and changed. Throws `not-found` or `in-trash`. */
export async function presentTemplate(db: ReadableDb, id: number): Promise<StoredTemplate> {
  const template = await readTemplate(db, id)
  if (template === null) throw new AppError('not-found', { kind: 'follow-up-template', id })
  if (template.deleted_at !== null) throw new AppError('in-trash', { kind: 'follow-up-template', id })
  return template
}

/** A stored series as the contract shows it. */
export const templateView = ({ id, version, name, steps }: StoredTemplate): FollowUpTemplate => ({
  id,
  version,
  name,
  steps: steps.map(({ title, note, after_days: afterDays, time }) => ({ title, note, afterDays, time })),
})
