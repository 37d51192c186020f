import { positiveId } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import type { Command } from '../command.ts'

const keptReason = (reason: string) => (reason === 'used' ? 'used' : 'changed')

export const undoImport: Command = {
  name: 'undo-import',
  usage: 'BATCH',
  options: {},
  arguments: { min: 1, max: 1 },
  async run(call) {
    const batchId = positiveId(call.args[0], 'BATCH')
    await openShopOf(call)
    const undone = await call.engine.client.imports.undo({ batchId })
    const { removed, restored, kept } = undone
    return {
      json: { removed, restored, kept: kept.map(({ id, reason }) => ({ id, reason })) },
      text: (t) => [
        t('cli.import-undone', { removed, restored, kept: kept.length }),
        ...kept.map(({ id, name, reason }) => `${id}\t${name}\t${t(`importReview.kept.${keptReason(reason)}`)}`),
      ],
    }
  },
}
