import type { Selectable } from 'kysely'
import type { FollowUpStepsTable, FollowUpTemplatesTable } from '../heart-schema.ts'
import type { ReadableDb } from '../open-database.ts'

export type StoredStep = Selectable<FollowUpStepsTable>
export type StoredTemplate = Selectable<FollowUpTemplatesTable> & { readonly steps: readonly StoredStep[] }

async function withSteps(
  db: ReadableDb,
  templates: readonly Selectable<FollowUpTemplatesTable>[],
): Promise<readonly StoredTemplate[]> {
  const steps = await db
    .selectFrom('follow_up_steps')
    .selectAll()
    .where(
      'template_id',
      'in',
      templates.map(({ id }) => id),
    )
    .orderBy('template_id')
    .orderBy('position')
    .execute()
  const byTemplate = Map.groupBy(steps, (step) => step.template_id)
  return templates.map((template) => ({ ...template, steps: byTemplate.get(template.id) ?? [] }))
}

/** Series that can be started, by their names. A shop has a handful of them. */
export async function readTemplates(db: ReadableDb): Promise<readonly StoredTemplate[]> {
  const templates = await db
    .selectFrom('follow_up_templates')
    .selectAll()
    .where('deleted_at', 'is', null)
    .orderBy('folded')
    .orderBy('id')
    .execute()
  return await withSteps(db, templates)
}

/** One series, also from the trash; null where there is none. */
export async function readTemplate(db: ReadableDb, id: number): Promise<StoredTemplate | null> {
  const templates = await db.selectFrom('follow_up_templates').selectAll().where('id', '=', id).execute()
  return (await withSteps(db, templates))[0] ?? null
}
