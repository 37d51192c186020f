import { existsSync, readFileSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'
import { importOptions, type ImportOptions } from '#shared/contract/imports.ts'
import type { CommandCall } from './command.ts'
import { choiceOption, textOption, wrongUsage } from './option-values.ts'

/** What `import` is told of rows that may be there already, all of them or one by one. */
export function decisionsOf(call: CommandCall): Pick<ImportOptions, 'onDuplicate' | 'onPossible' | 'decisions'> {
  const ways = ['skip', 'fill', 'overwrite', 'create'] as const
  const onPossible = choiceOption(call, 'on-possible', ways)
  const decisions = ownDecisions(call)
  return {
    onDuplicate: choiceOption(call, 'on-duplicate', ways) ?? 'skip',
    ...(onPossible === undefined ? {} : { onPossible }),
    ...(decisions === undefined ? {} : { decisions }),
  }
}

function ownDecisions(call: CommandCall): ImportOptions['decisions'] {
  const file = textOption(call, 'decisions')
  if (file === undefined) return undefined
  if (!existsSync(call.path(file))) throw new AppError('file-missing', { file })
  try {
    return importOptions.shape.decisions.parse(JSON.parse(readFileSync(call.path(file), 'utf8')))
  } catch {
    throw wrongUsage('--decisions', '{"12": "skip|fill|overwrite|create|leave-out"}')
  }
}
