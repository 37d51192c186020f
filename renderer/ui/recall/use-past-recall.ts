import { useTranslation } from 'react-i18next'
import type { RecallEntry } from '#shared/contract/recall.ts'

/** "Called, will come: on Friday": what was done, and what was said. */
export function usePastRecall(): (recall: Pick<RecallEntry, 'act' | 'result' | 'note' | 'product'>) => string {
  const { t } = useTranslation()
  return ({ act, result, note, product }) =>
    [
      product,
      [t(`recall.acts.${act}`), result === null ? null : t(`recall.results.${result}`)]
        .filter((part) => part !== null)
        .join(', '),
      note,
    ]
      .filter((part) => part !== null && part !== '')
      .join(': ')
}
