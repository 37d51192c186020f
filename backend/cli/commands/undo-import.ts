import { positiveId } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import type { Command } from '../command.ts'

export const undoImport: Command = {
  name: 'undo-import',
  usage: 'BATCH',
  options: {},
  arguments: { min: 1, max: 1 },
  async run(call) {
    const batchId = positiveId(call.args[0], 'BATCH')
    await openShopOf(call)
    const undone = await call.engine.client.imports.undo({ batchId })
    return {
      json: undone,
      text: (t) => [
        t('cli.import-undone', { removed: undone.removed, restored: undone.restored, kept: undone.kept.length }),
      ],
    }
  },
}
