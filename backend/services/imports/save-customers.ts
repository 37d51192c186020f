import { AppError } from '#shared/contract/errors.ts'
import { mergeWriter, type PreparedMerge } from '#db/repositories/merge-writer.ts'
import { fallBehind } from '#db/repositories/search-behind.ts'
import { ensureTagIds } from '#db/repositories/tags.ts'
import { collectGarbage } from '#backend/collect-garbage.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { customChanges, customPartsReader } from './custom-merge.ts'
import { ensureChoices, splitCustomRows } from './custom-rows.ts'
import { inSlices, type ImportPace } from './import-pace.ts'
import { assertUntouched } from './meanwhile.ts'
import { prepareMerge } from './merge-customer.ts'
import type { CustomersPlan } from './plan-customers.ts'
import { importedPhotoWriter, stagedPhotoWriter } from './imported-photo.ts'
import { saveImport, type BatchCounts, type BatchHead, type NewNames } from './save-import.ts'
import { stageCustomers } from './stage-customers.ts'

const MANY = 20_000

/** Does what the plan says. */
export async function saveCustomers(
  shop: OpenShop,
  head: BatchHead,
  plan: CustomersPlan,
  counts: BatchCounts,
  /** The newest act when the plan was made. */
  since: number,
  pace: ImportPace,
) {
  return await saveImport(
    shop,
    head,
    counts,
    pace,
    async (staging) => {
      // The comparison is done: the index of all customers takes as much memory as all that follows.
      if (plan.creates.length > MANY) collectGarbage()
      const names: NewNames[] = []
      const showPhoto = stagedPhotoWriter(shop.database.raw)
      await stageCustomers(
        shop.database,
        staging,
        plan.creates,
        pace,
        (contactId, { tags, custom, photo }) => {
          if (photo != null) showPhoto(contactId, photo, staging.at)
          const { waiting } = splitCustomRows(staging.customFields, custom)
          if (tags.length > 0 || Object.keys(waiting).length > 0) names.push({ contactId, tags, custom: waiting })
        },
        (done) => pace.report('saving', done, plan.creates.length),
      )
      const merges: PreparedMerge[] = []
      const version = shop.database.raw.prepare('SELECT version FROM contacts WHERE id = ?').pluck()
      await inSlices(plan.merges, pace, (merge) => {
        merges.push(prepareMerge(merge, Number(version.get(merge.contactId)), staging.place))
      })
      return { names, merges }
    },
    async (running, { insert, customFields, place }, { merges }) => {
      // A merge was worked out from what the customer was: after a change it must be worked out anew.
      const touched = await assertUntouched(running.trx, since, new Set(plan.merges.map(({ contactId }) => contactId)))
      if (touched.size > 0) throw new AppError('changed-meanwhile', { kind: 'import' })
      const newTags = plan.merges.map(({ before, after }) => after.tags.slice(before.tags.length))
      const tagIds = await ensureTagIds(running, newTags.flat())
      const changes = plan.merges.map(customChanges)
      const fields = await ensureChoices(running, customFields, changes)
      const customParts = customPartsReader(shop.database, fields)
      /** A picture that comes is written here: who was there before must not have it if the import fails. */
      const withPhoto = (at: number, prepared: PreparedMerge): PreparedMerge => {
        const wanted = plan.merges[at]
        const photo = wanted?.after.photo
        if (wanted === undefined || photo == null || photo.storedId !== undefined) return prepared
        const photoId = writePhoto(wanted.contactId, photo, running.at)
        return prepareMerge(wanted, prepared.version, place, photoId)
      }
      const write = mergeWriter(shop.database.raw, insert, running.actId, running.at)
      const writePhoto = importedPhotoWriter(shop.database.raw)
      for (const [at, prepared] of merges.entries()) {
        const merge = withPhoto(at, prepared)
        const links = tagIds(newTags[at] ?? []).map((id) => ({ table: 'contact_tags', row: { tag_id: id } }) as const)
        const custom = customParts(merge.contactId, changes[at] ?? {})
        write({ ...merge, added: [...merge.added, ...links, ...custom.added], removed: custom.removed })
      }
      if (merges.length > 0) fallBehind(shop.database.raw, running.actId)
    },
  )
}
