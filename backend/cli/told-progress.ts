import type { TFunction } from 'i18next'
import type { ImportOutcome, ImportProgress } from '#shared/contract/imports.ts'
import { remainingTime, roundedTime } from '#shared/domain/remaining-time.ts'
import type { CommandCall } from './command.ts'

/** What is over sooner tells nothing of its way, ms. */
const PATIENCE = 1500
/** Between two looks at the terminal, ms. */
const PAUSE = 250

type ImportEvent = ImportProgress | { readonly kind: 'done'; readonly outcome: ImportOutcome }

/** The outcome of an import; a terminal is told how far it has come and how long it still takes. */
export async function toldProgress(
  { progress }: Pick<CommandCall, 'progress'>,
  t: TFunction,
  events: AsyncIterable<ImportEvent>,
  now: () => number = () => performance.now(),
): Promise<ImportOutcome> {
  const began = now()
  const estimate = remainingTime()
  let told = 0
  for await (const event of events) {
    if (event.kind === 'done') {
      if (told > 0) progress?.('')
      return event.outcome
    }
    const at = now()
    const left = estimate(event, at)
    if (progress === null || at - began < PATIENCE || at - told < PAUSE) continue
    told = at
    const share = Math.floor((100 * event.done) / Math.max(1, event.total))
    const time = left === null ? null : roundedTime(left)
    const words = time === null ? '' : ` · ${t(`importReview.${time.unit}Left`, { count: time.count })}`
    progress(`${t(`importExport.stages.${event.stage}`)}: ${share} %${words}`)
  }
  throw new Error('the stream ended without a result')
}
