import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { mergeCode, reverseMerge } from '#db/repositories/merge-reversal.ts'
import { leavesBrokenReturn } from '#db/repositories/purchase-returns.ts'
import { nextToRedo, nextToUndo, repeatAct, reverseAct, type StoredAct } from '#db/undo-act.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { shopOs } from '#backend/procedures.ts'
import { followUnmerge } from '../merges/unmerge-customers.ts'

const summaryOf = (stored: StoredAct) => ({
  code: stored.code,
  params: JSON.parse(stored.params) as Record<string, string | number | null>,
})
const shown = (stored: StoredAct | null) =>
  stored === null ? null : { actId: stored.id, at: stored.at, summary: summaryOf(stored) }

async function actToUndo(shop: OpenShop, actId: number | undefined): Promise<StoredAct> {
  const target =
    actId === undefined
      ? await nextToUndo(shop.db)
      : await shop.db.selectFrom('acts').selectAll().where('id', '=', actId).where('kind', '=', 'do').executeTakeFirst()
  if (target == null || target.undone_by !== null || target.import_batch_id !== null)
    throw new AppError('nothing-to-undo')
  return target
}

/** What others rely on stays: goods can't have come back of a purchase that is gone or was smaller. */
async function refuseBrokenReturns(running: Act): Promise<void> {
  if (await leavesBrokenReturn(running.trx, running.actId)) throw new AppError('has-returns')
}

async function undoAct(shop: OpenShop, actId: number | undefined) {
  const target = await actToUndo(shop, actId)
  const { kept } = await act(
    shop,
    summaryOf(target),
    async (running) => {
      const left =
        target.code === mergeCode ? await reverseMerge(running, target) : await reverseAct(running, target.id)
      await followUnmerge(running, target, false)
      await refuseBrokenReturns(running)
      await running.trx.updateTable('acts').set({ undone_by: running.actId }).where('id', '=', target.id).execute()
      return { kept: [...left] }
    },
    'undo',
  )
  return { actId: target.id, summary: summaryOf(target), kept }
}

async function redoAct(shop: OpenShop) {
  const target = await nextToRedo(shop.db)
  if (target === null) throw new AppError('nothing-to-undo')
  const { kept } = await act(
    shop,
    summaryOf(target),
    async (running) => {
      const left = await repeatAct(running, target.id)
      await followUnmerge(running, target, true)
      await refuseBrokenReturns(running)
      await running.trx.updateTable('acts').set({ undone_by: null }).where('id', '=', target.id).execute()
      return { kept: [...left] }
    },
    'redo',
  )
  return { actId: target.id, summary: summaryOf(target), kept }
}

export const undoRouter = {
  state: shopOs.undo.state.handler(async ({ context: { shop } }) => ({
    undo: shown(await nextToUndo(shop.db)),
    redo: shown(await nextToRedo(shop.db)),
  })),
  undo: shopOs.undo.undo.handler(({ input, context: { shop } }) => undoAct(shop, input.actId)),
  redo: shopOs.undo.redo.handler(({ context: { shop } }) => redoAct(shop)),
}
