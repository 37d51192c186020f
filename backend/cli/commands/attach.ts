import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { shopFileErrorAt } from '#db/shop-file-error.ts'
import { limits } from '#backend/limits.ts'
import { positiveId } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import type { Command } from '../command.ts'

/** Larger ones aren't even read. */
function readLimited(file: string): Buffer {
  try {
    if (statSync(file).size <= limits.attachmentBytes) return readFileSync(file)
  } catch (error) {
    throw shopFileErrorAt(file, error)
  }
  throw new AppError('file-too-large', { kind: 'attachment', limitMb: limits.attachmentBytes / 1024 / 1024 })
}

export const attach: Command = {
  name: 'attach',
  usage: 'CUSTOMER FILE',
  options: {},
  arguments: { min: 2, max: 2 },
  async run(call) {
    const customerId = positiveId(call.args[0], 'CUSTOMER')
    const file = call.path(call.args[1] ?? '')
    const content = readLimited(file)
    await openShopOf(call)
    const fileId = call.engine.state.files.put(basename(file), content)
    const { id, name, sha256 } = await call.engine.client.attachments.add({ customerId, fileId })
    const json = { id, name, bytes: content.length, sha256 }
    return { json, text: (t) => [t('cli.attached', { name, id })] }
  },
}
