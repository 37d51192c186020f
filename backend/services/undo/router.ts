import { nextToRedo, nextToUndo, readUndoStack, type StoredAct } from '#db/undo-stack.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import { shopOs } from '#backend/procedures.ts'
import { redoAct, redoTo, summaryOf, undoAct, undoTo } from './undo-acts.ts'

const shown = (stored: StoredAct) => ({ actId: stored.id, at: stored.at, summary: summaryOf(stored) })

async function undoState(shop: OpenShop) {
  const stack = await readUndoStack(shop.db, shop.staffId)
  const [undo, redo] = [nextToUndo(stack), nextToRedo(stack)]
  return { undo: undo === null ? null : shown(undo), redo: redo === null ? null : shown(redo) }
}

async function undoList(shop: OpenShop) {
  const stack = await readUndoStack(shop.db, shop.staffId)
  return { acts: stack.map((stored) => ({ ...shown(stored), door: stored.door, undone: stored.undone_by !== null })) }
}

export const undoRouter = {
  state: shopOs.undo.state.handler(({ context: { shop } }) => undoState(shop)),
  list: shopOs.undo.list.handler(({ context: { shop } }) => undoList(shop)),
  undo: shopOs.undo.undo.handler(({ input, context: { shop } }) => undoAct(shop, input.actId)),
  redo: shopOs.undo.redo.handler(({ context: { shop } }) => redoAct(shop)),
  undoTo: shopOs.undo.undoTo.handler(({ input, context: { shop } }) => undoTo(shop, input.actId)),
  redoTo: shopOs.undo.redoTo.handler(({ input, context: { shop } }) => redoTo(shop, input.actId)),
}
