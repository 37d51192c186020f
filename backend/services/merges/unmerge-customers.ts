import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { readCustomerNames } from '#db/repositories/contact-names.ts'
import { markMergeUndone, mergeActOf, reverseMerge, unmergeCode } from '#db/repositories/merge-reversal.ts'
import { survivorOf } from '#db/repositories/merged-contacts.ts'
import type { KeptField } from '#db/undo-act.ts'
import type { StoredAct } from '#db/undo-stack.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { absorb } from './merge-customers.ts'

type MergeParams = { readonly keepId: number; readonly loseId: number }

/** Takes a merge apart, whenever: what the kept customer got since stays theirs, all else is as it was before. */
export async function unmergeCustomers(
  shop: OpenShop,
  id: number,
): Promise<{ actId: number; id: number; fromId: number; kept: KeptField[] }> {
  const contact = await shop.db
    .selectFrom('contacts')
    .select(['merged_into_id'])
    .where('id', '=', id)
    .where('staged_batch_id', 'is', null)
    .executeTakeFirst()
  if (contact === undefined) throw new AppError('not-found', { kind: 'customer', id })
  const merge = await mergeActOf(shop.db, id)
  if (contact.merged_into_id === null || merge === null) throw new AppError('not-merged', { kind: 'customer', id })
  const fromId = await survivorOf(shop.db, contact.merged_into_id)
  const names = await readCustomerNames(shop.db, [id, fromId])
  const { keepId } = JSON.parse(merge.params) as MergeParams
  const summary = {
    code: unmergeCode,
    params: { name: names.get(fromId) ?? '', other: names.get(id) ?? '', keepId, loseId: id, mergeActId: merge.id },
  }
  return await act(shop, summary, async (running) => {
    const kept = await reverseMerge(running, merge)
    await markMergeUndone(running, merge.id, running.actId)
    return { id, fromId, kept: [...kept] }
  })
}

/**
 * What undoing or redoing an act means for merges: taking apart that is undone makes the merge stand again, with what
 * the other customer got meanwhile.
 */
export async function followUnmerge(running: Act, target: StoredAct, isDone: boolean): Promise<void> {
  if (target.code !== unmergeCode) return
  const params = JSON.parse(target.params) as MergeParams & { readonly mergeActId: number }
  await markMergeUndone(running, params.mergeActId, isDone ? target.id : null)
  const merging = { keep: params.keepId, lose: params.loseId }
  if (!isDone) await absorb(running, merging, { leave: new Set(), ownFields: new Map() })
}
