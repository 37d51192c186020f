import { exportFormats, exportKinds, exportStyles, mailingChannels } from '#shared/contract/exports.ts'
import { vcardVersions } from '#shared/domain/vcard-version.ts'
import { fileContent } from '../file-content.ts'
import { choiceOption, requiredText, wrongUsage } from '../option-values.ts'
import { lastOf, openShopOf } from '../shop-of-call.ts'
import { assertOutput, writeOutput } from '../write-output.ts'
import { flag, text, type Command, type CommandCall } from '../command.ts'

/** A choice that is left out where it isn't given. */
function optional<Key extends string, Value extends string>(
  call: CommandCall,
  key: Key,
  values: readonly Value[],
): { readonly [K in Key]?: Value } {
  const value = choiceOption(call, key, values)
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value })
}

export const exportCommand: Command = {
  name: 'export',
  usage: `${exportKinds.join('|')} --format ${exportFormats.join('|')} --out FILE [--style ${exportStyles.join('|')}] [--headers english|shop] [--raw] [--channel ${mailingChannels.join('|')}] [--vcard-version ${vcardVersions.join('|')}] [--each]`,
  options: {
    format: text,
    out: text,
    raw: flag,
    style: text,
    headers: text,
    channel: text,
    'vcard-version': text,
    each: flag,
  },
  arguments: { min: 1, max: 1 },
  async run(call) {
    const what = exportKinds.find((kind) => kind === call.args[0])
    if (what === undefined) throw wrongUsage('export', exportKinds.join('|'))
    const format = choiceOption(call, 'format', exportFormats)
    if (format === undefined) throw wrongUsage('--format', exportFormats.join('|'))
    const style = optional(call, 'style', exportStyles)
    const channel = optional(call, 'channel', mailingChannels)
    if ((style.style === 'outlook' || style.style === 'google') && (what !== 'customers' || format !== 'csv'))
      throw wrongUsage('--style', 'customers --format csv')
    if ((channel.channel !== undefined) !== (what === 'mailing'))
      throw wrongUsage('--channel', mailingChannels.join('|'))
    const localHeaders = choiceOption(call, 'headers', ['english', 'shop'] as const) === 'shop'
    const raw = call.options['raw'] === true
    const out = call.path(requiredText(call, 'out'))
    assertOutput(out)
    await openShopOf(call)
    const cards = {
      vcardVersion: choiceOption(call, 'vcard-version', vcardVersions) ?? '3.0',
      each: call.options['each'] === true,
    }
    const { fileId, rows, leftOut } = await lastOf(
      await call.engine.client.exports.run({ what, format, raw, localHeaders, ...cards, ...style, ...channel }),
    )
    writeOutput(out, await fileContent(call.engine.client, fileId))
    return {
      json: { rows, file: out, ...(leftOut === undefined ? {} : { leftOut }) },
      text: (t) => [
        t('cli.exported', { count: rows, file: out }),
        ...(leftOut === undefined || leftOut.refused + leftOut.unreachable === 0
          ? []
          : [t('exports.leftOut', leftOut)]),
      ],
    }
  },
}
