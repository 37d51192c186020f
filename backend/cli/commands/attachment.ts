import { fileContent } from '../file-content.ts'
import { positiveId, requiredText } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { assertOutput, writeOutput } from '../write-output.ts'
import { text, type Command } from '../command.ts'

export const attachment: Command = {
  name: 'attachment',
  usage: 'ID --out FILE',
  options: { out: text },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const id = positiveId(call.args[0], 'ID')
    const out = call.path(requiredText(call, 'out'))
    assertOutput(out)
    await openShopOf(call)
    const { fileId, name, bytes } = await call.engine.client.attachments.open({ id })
    writeOutput(out, await fileContent(call.engine.client, fileId))
    return { json: { name, bytes, file: out }, text: (t) => [t('cli.attachmentSaved', { name, file: out })] }
  },
}
