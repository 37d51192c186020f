import { existsSync, readFileSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'
import { importOptions, type ImportOptions, type ImportOutcome } from '#shared/contract/imports.ts'
import { wordError, wordMessage } from '#shared/i18n/message.ts'
import type { TFunction } from 'i18next'
import { choiceOption, textOption, wrongUsage } from '../option-values.ts'
import { openShopOf } from '../shop-of-call.ts'
import { decisionsOf } from '../decisions-file.ts'
import { toldProgress } from '../told-progress.ts'
import { flag, text, type Command, type CommandCall } from '../command.ts'
import { filesToImport } from '../files-to-import.ts'

function mapOf(call: CommandCall): ImportOptions['map'] {
  const file = textOption(call, 'map')
  if (file === undefined) return {}
  if (!existsSync(call.path(file))) throw new AppError('file-missing', { file })
  try {
    return importOptions.shape.map.parse(JSON.parse(readFileSync(call.path(file), 'utf8')))
  } catch {
    throw wrongUsage('--map', '{"header": "field"}')
  }
}

function optionsOf(call: CommandCall): ImportOptions {
  const type = choiceOption(call, 'type', importOptions.shape.type.unwrap().options)
  const dateOrder = choiceOption(call, 'date-order', ['dmy', 'mdy', 'ymd'] as const)
  const decimal = choiceOption(call, 'decimal', ['.', ','] as const)
  const encoding = textOption(call, 'encoding')
  const sheet = textOption(call, 'sheet')
  const given = textOption(call, 'delimiter')
  const delimiter = given === '\\t' ? '\t' : given
  if (delimiter !== undefined && delimiter.length !== 1) throw wrongUsage('--delimiter', ', ; | \\t')
  return {
    type: type ?? 'auto',
    ...decisionsOf(call),
    map: mapOf(call),
    ...(decimal === undefined ? {} : { decimal }),
    ...(call.options['create-unknown'] === true ? { createUnknown: true } : {}),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
  }
}

/** Rows left out, then what else is to be known: for people only, as the JSON of `import` is fixed and complete. */
function linesOf(outcome: ImportOutcome, t: TFunction): readonly string[] {
  const { created, updated, skipped, rejected, warnings, warningCounts } = outcome
  const all = Object.values(warningCounts).reduce((sum, count) => sum + count, 0)
  return [
    t('cli.imported', { created, updated, skipped, rejected: rejected.length }),
    ...rejected.map(({ row, reason }) => `${row}\t${wordMessage(t, reason)}`),
    ...(all === 0 ? [] : [t('cli.import-warnings', { count: all })]),
    ...warnings.map(({ row, reason }) => `${row === null ? '' : `${row}\t`}${wordMessage(t, reason)}`),
  ]
}

/** The JSON of interface.md §4. */
function outcomeJson(outcome: ImportOutcome, t: TFunction) {
  return {
    batchId: outcome.batchId,
    type: outcome.type,
    format: outcome.format,
    encoding: outcome.encoding,
    delimiter: outcome.delimiter,
    dateOrder: outcome.dateOrder,
    total: outcome.total,
    created: outcome.created,
    updated: outcome.updated,
    skipped: outcome.skipped,
    possibleDuplicates: outcome.possibleDuplicates,
    customersCreated: outcome.customersCreated,
    rejected: outcome.rejected.map(({ row, reason }) => ({ row, code: reason.code, reason: wordMessage(t, reason) })),
    ...(outcome.records === undefined ? {} : { records: outcome.records }),
  }
}

export const importCommand: Command = {
  name: 'import',
  usage:
    'FILE… [--type auto|customers|purchases|products|payments|messages] [--encoding] [--delimiter] [--date-order dmy|mdy|ymd] [--sheet NAME] [--map FILE] [--dry-run] [--records] [--on-duplicate skip|fill|overwrite|create] [--on-possible skip|fill|overwrite|create] [--decisions FILE] [--decimal .|,] [--create-unknown]',
  options: {
    type: text,
    encoding: text,
    delimiter: text,
    'date-order': text,
    sheet: text,
    map: text,
    'dry-run': flag,
    records: flag,
    'on-duplicate': text,
    'on-possible': text,
    decisions: text,
    decimal: text,
    'create-unknown': flag,
  },
  arguments: { min: 1, max: 1000 },
  async run(call) {
    const options = optionsOf(call)
    const { settings } = await openShopOf(call)
    const t = call.translate(call.language ?? settings.language)
    const { groups, unread } = await filesToImport(call, options)
    const outcomes: ImportOutcome[] = []
    for (const { fileId } of groups) {
      const outcome = await toldProgress(
        call,
        t,
        await call.engine.client.imports.run({
          fileId,
          options,
          dryRun: call.options['dry-run'] === true,
          records: call.options['records'] === true,
        }),
      )
      await call.engine.client.files.discard({ fileId })
      outcomes.push(outcome)
    }
    // Whoever asks next who is due gets the answer of a shop that has learnt from what came in.
    if (call.options['dry-run'] !== true) await call.engine.client.rhythms.keepUp({})
    const [json, ...more] = outcomes.map((outcome) => outcomeJson(outcome, t))
    return {
      json: more.length === 0 ? json : [json, ...more],
      text: () => [
        ...outcomes.flatMap((outcome) => linesOf(outcome, t)),
        ...unread.map(({ name, reason }) => `${name}: ${wordError(t, reason.code, reason.params)}`),
      ],
    }
  },
}
