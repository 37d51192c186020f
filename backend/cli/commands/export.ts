import { exportFormats, exportKinds } from '#shared/contract/exports.ts'
import { vcardVersions } from '#shared/domain/vcard-version.ts'
import { fileContent } from '../file-content.ts'
import { choiceOption, requiredText, wrongUsage } from '../option-values.ts'
import { lastOf, openShopOf } from '../shop-of-call.ts'
import { assertOutput, writeOutput } from '../write-output.ts'
import { flag, text, type Command } from '../command.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: `${exportKinds.join('|')} --format ${exportFormats.join('|')} --out FILE [--raw] [--vcard-version ${vcardVersions.join('|')}] [--each]`,
  options: { format: text, out: text, raw: flag, 'vcard-version': text, each: flag },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const what = exportKinds.find((kind) => kind === call.args[0])
    if (what === undefined) throw wrongUsage('export', exportKinds.join('|'))
    const format = choiceOption(call, 'format', exportFormats)
    if (format === undefined) throw wrongUsage('--format', exportFormats.join('|'))
    const out = call.path(requiredText(call, 'out'))
    assertOutput(out)
    await openShopOf(call)
    const { fileId, rows } = await lastOf(
      await call.engine.client.exports.run({
        what,
        format,
        raw: call.options['raw'] === true,
        vcardVersion: choiceOption(call, 'vcard-version', vcardVersions) ?? '3.0',
        each: call.options['each'] === true,
      }),
    )
    writeOutput(out, await fileContent(call.engine.client, fileId))
    return { json: { rows, file: out }, text: (t) => [t('cli.exported', { count: rows, file: out })] }
  },
}
