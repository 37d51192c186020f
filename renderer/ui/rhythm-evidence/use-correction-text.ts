import { useTranslation } from 'react-i18next'
import type { RhythmCorrectionInput } from '#shared/contract/rhythms.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { useLanguage } from '#renderer/engine/shop.ts'

/** What the owner said of a rhythm, in one sentence. */
export function useCorrectionText(): (said: RhythmCorrectionInput) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const monthDay = new Intl.DateTimeFormat(intlLocale(language), { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const dayOfYear = (text: string): string => monthDay.format(new Date(`2000-${text}T00:00:00Z`))
  return (said) => {
    switch (said.kind) {
      case 'interval':
        return t('why.corrections.interval', { days: said.days })
      case 'paused':
        return said.until === null
          ? t('why.corrections.pausedForNow')
          : t('why.corrections.paused', { until: said.until })
      case 'yearly':
        return t('why.corrections.yearly', { from: dayOfYear(said.from), to: dayOfYear(said.to) })
      case 'moved-away':
        return t('why.corrections.moved-away')
    }
  }
}
