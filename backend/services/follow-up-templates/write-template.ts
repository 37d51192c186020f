import { AppError } from '#shared/contract/errors.ts'
import type { FollowUpStep, followUpTemplates } from '#shared/contract/follow-up-templates.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { deleteRow, insertRow, raiseVersion, updateRow, type Act } from '#db/journal.ts'
import type { ReadableDb } from '#db/open-database.ts'
import { readTemplates, type StoredStep } from '#db/repositories/follow-up-templates.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { refuseLostUpdate } from '../refuse-lost-update.ts'
import { presentTemplate, templateView } from './present-template.ts'

/** Two of the same name couldn't be told apart where one is started. */
async function refuseTakenName(db: ReadableDb, name: string, except: number | null): Promise<void> {
  const other = (await readTemplates(db)).find(({ id, folded }) => id !== except && folded === fold(name))
  if (other !== undefined) throw new AppError('name-taken', { name: other.name })
}

/** By the days after the start, then by the clock; else as they were written. */
const inOrder = (steps: readonly FollowUpStep[]): readonly FollowUpStep[] =>
  steps.toSorted((a, b) => a.afterDays - b.afterDays || (a.time ?? '').localeCompare(b.time ?? ''))

/** Writes the steps over those that are there, so that a change of one is the change of one. */
async function writeSteps(
  running: Act,
  templateId: number,
  steps: readonly FollowUpStep[],
  before: readonly StoredStep[],
): Promise<boolean> {
  let changed = before.length !== steps.length
  for (const [position, { title, note, afterDays, time }] of inOrder(steps).entries()) {
    const row = { position, title, note, after_days: afterDays, time }
    const present = before[position]
    if (present === undefined) await insertRow(running, 'follow_up_steps', { template_id: templateId, ...row })
    else changed = (await updateRow(running, 'follow_up_steps', present.id, row)) || changed
  }
  for (const { id } of before.slice(steps.length)) await deleteRow(running, 'follow_up_steps', id)
  return changed
}

/** A series of steps to start for customers. */
export async function createTemplate(shop: OpenShop, { name, steps }: HandlerInput<typeof followUpTemplates.create>) {
  return await act(shop, { code: 'follow-up-template-created', params: { name } }, async (running) => {
    await refuseTakenName(running.trx, name, null)
    const id = await insertRow(running, 'follow_up_templates', {
      uid: newUid(Date.parse(running.at)),
      name,
      folded: fold(name),
      created_at: running.at,
      updated_at: running.at,
      deleted_at: null,
    })
    await writeSteps(running, id, steps, [])
    return { id }
  })
}

/** Changes its name or its steps; follow-ups that it made stay as they are. */
export async function updateTemplate(
  shop: OpenShop,
  { id, version, patch }: HandlerInput<typeof followUpTemplates.update>,
) {
  const { name } = await presentTemplate(shop.db, id)
  return await act(
    shop,
    { code: 'follow-up-template-updated', params: { name: patch.name ?? name } },
    async (running) => {
      const before = await presentTemplate(running.trx, id)
      // Steps are a whole: nobody writes over steps that they haven't seen.
      if (patch.steps !== undefined && version !== before.version)
        throw new AppError('changed-meanwhile', { fields: ['steps'] })
      await refuseLostUpdate(
        running.trx,
        'follow_up_templates',
        before,
        version,
        patch.name === undefined ? [] : ['name'],
      )
      if (patch.name !== undefined) {
        await refuseTakenName(running.trx, patch.name, id)
        await updateRow(running, 'follow_up_templates', id, { name: patch.name, folded: fold(patch.name) })
      }
      if (patch.steps !== undefined && (await writeSteps(running, id, patch.steps, before.steps)))
        await raiseVersion(running, 'follow_up_templates', id)
      return { version: (await presentTemplate(running.trx, id)).version }
    },
  )
}

export const listTemplates = async ({ db }: OpenShop) => (await readTemplates(db)).map(templateView)
