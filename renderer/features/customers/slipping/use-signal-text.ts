import { useTranslation } from 'react-i18next'
import type { AlarmSignalView } from '#shared/contract/states.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'

/** An alarm signal in one sentence with its numbers. */
export function useSignalText(): (signal: AlarmSignalView) => string {
  const { t } = useTranslation()
  const money = useMoney()
  return ({ kind, before, now, since }) => {
    switch (kind) {
      case 'rarer-visits':
      case 'later-payments':
        return t(`slipping.signals.${kind}`, { now, before: before ?? 0 })
      case 'smaller-baskets':
        return t('slipping.signals.smaller-baskets', { now: money(now), before: money(before ?? 0) })
      case 'complaint':
        return t('slipping.signals.complaint', { count: now, since })
    }
  }
}
