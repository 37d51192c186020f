import { AppError } from '#shared/contract/errors.ts'
import type { Act } from '#db/journal.ts'
import { mergeCode, reverseMerge } from '#db/repositories/merge-reversal.ts'
import { leavesMoreGivenBack } from '#db/repositories/given-back.ts'
import { leavesBrokenReturn } from '#db/repositories/purchase-returns.ts'
import { findChangedDeposit, findTornOrder } from '#db/undo-orders.ts'
import { repeatAct, reverseAct, type KeptField } from '#db/undo-act.ts'
import { nextToRedo, nextToUndo, readUndoStack, type StoredAct } from '#db/undo-stack.ts'
import { act, type ActSummary } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { followUnmerge } from '../merges/unmerge-customers.ts'
import { refuseReopened } from '../purchases/trash-purchases.ts'
import { searchBehind } from '../imports/catch-up-search.ts'

export const summaryOf = (stored: Pick<StoredAct, 'code' | 'params'>) => ({
  code: stored.code,
  params: JSON.parse(stored.params) as Record<string, string | number | null>,
})

export type Undone = {
  readonly actId: number
  readonly summary: ReturnType<typeof summaryOf>
  readonly kept: KeptField[]
}

/** What others rely on stays: goods can't have come back of a purchase that is gone or was smaller. */
async function refuseBrokenReturns(running: Act): Promise<void> {
  const { trx, actId } = running
  if ((await leavesBrokenReturn(trx, actId)) || (await leavesMoreGivenBack(trx, actId)))
    throw new AppError('has-returns')
}

/** A deposit doesn't go or come back under an order that was cancelled since. */
async function refuseTornOrders(running: Act): Promise<void> {
  const number = await findTornOrder(running.trx, running.actId)
  if (number !== null) throw new AppError('order-closed', { number })
}

/** A hand-over goes back whole: with the deposit as it was taken, not as the purchase was edited since. */
async function refuseChangedDeposit(running: Act, target: StoredAct): Promise<void> {
  const number = await findChangedDeposit(running.trx, target.id)
  if (number !== null) throw new AppError('deposit-changed', { number })
}

const ofOne = (targets: readonly StoredAct[]): ActSummary => {
  const [only] = targets
  return targets.length === 1 && only !== undefined
    ? summaryOf(only)
    : { code: 'acts-undone', params: { count: targets.length } }
}

/** A merge is taken back from whoever has the customer's things by now. */
const reverse = (running: Act, shop: OpenShop, target: StoredAct) =>
  target.code === mergeCode ? reverseMerge(running, target) : reverseAct(running, shop.database.raw, target.id)

const repeat = (running: Act, shop: OpenShop, target: StoredAct) => repeatAct(running, shop.database.raw, target.id)

/** Takes acts back in this order, or does them again: all or none. */
async function turn(shop: OpenShop, kind: 'undo' | 'redo', targets: readonly StoredAct[]): Promise<KeptField[]> {
  const { kept } = await act(
    shop,
    ofOne(targets),
    async (running) => {
      const left: KeptField[] = []
      for (const target of targets) {
        if (kind === 'undo') await refuseChangedDeposit(running, target)
        left.push(...(await (kind === 'undo' ? reverse : repeat)(running, shop, target)))
        await followUnmerge(running, target, kind === 'redo')
        const undoneBy = kind === 'undo' ? running.actId : null
        await running.trx.updateTable('acts').set({ undone_by: undoneBy }).where('id', '=', target.id).execute()
      }
      await refuseBrokenReturns(running)
      await refuseReopened(running)
      await refuseTornOrders(running)
      return { kept: left }
    },
    kind,
  )
  await searchBehind(shop)
  return kept
}

const undone = (target: StoredAct, kept: KeptField[]): Undone => ({
  actId: target.id,
  summary: summaryOf(target),
  kept,
})

async function actToUndo(shop: OpenShop, actId: number | undefined): Promise<StoredAct> {
  const target =
    actId === undefined
      ? nextToUndo(await readUndoStack(shop.db, shop.staffId))
      : await shop.db
          .selectFrom('acts')
          .selectAll()
          .where('id', '=', actId)
          .where('kind', '=', 'do')
          .where((e) => e.exists(e.selectFrom('journal').select('journal.id').whereRef('act_id', '=', 'acts.id')))
          .executeTakeFirst()
  if (target == null || target.undone_by !== null || target.import_batch_id !== null)
    throw new AppError('nothing-to-undo')
  return target
}

/** Takes back the newest act of the user, or the named one. */
export async function undoAct(shop: OpenShop, actId: number | undefined): Promise<Undone> {
  const target = await actToUndo(shop, actId)
  return undone(target, await turn(shop, 'undo', [target]))
}

/** Does again what was undone last. */
export async function redoAct(shop: OpenShop): Promise<Undone> {
  const target = nextToRedo(await readUndoStack(shop.db, shop.staffId))
  if (target === null) throw new AppError('nothing-to-undo')
  return undone(target, await turn(shop, 'redo', [target]))
}

/** Takes back everything of the stack down to an act. */
export async function undoTo(shop: OpenShop, actId: number): Promise<Undone & { count: number }> {
  const standing = (await readUndoStack(shop.db, shop.staffId)).filter(({ undone_by }) => undone_by === null)
  const last = standing.findIndex(({ id }) => id === actId)
  const target = standing[last]
  if (target === undefined) throw new AppError('nothing-to-undo')
  const targets = standing.slice(0, last + 1)
  return { ...undone(target, await turn(shop, 'undo', targets)), count: targets.length }
}

/** Does everything again that was undone, up to an act. */
export async function redoTo(shop: OpenShop, actId: number): Promise<Undone & { count: number }> {
  let stack = await readUndoStack(shop.db, shop.staffId)
  const targets: StoredAct[] = []
  for (let next = nextToRedo(stack); next !== null; next = nextToRedo(stack)) {
    const { id } = next
    targets.push(next)
    if (id === actId) return { ...undone(next, await turn(shop, 'redo', targets)), count: targets.length }
    stack = stack.filter((stored) => stored.id !== id)
  }
  throw new AppError('nothing-to-undo')
}
