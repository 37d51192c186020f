import { useTranslation } from 'react-i18next'
import type { Span } from './span-editors.tsx'

/** Words for a span that may be open at one end: "from 3 May", "10 – 20". */
export function useSpanText(): <T>(span: Span<T>, format: (value: T) => string) => string {
  const { t } = useTranslation()
  return ({ from, to }, format) => {
    if (from !== undefined && to !== undefined) return t('filters.between', { from: format(from), to: format(to) })
    if (from !== undefined) return t('filters.from', { from: format(from) })
    return to === undefined ? '' : t('filters.upTo', { to: format(to) })
  }
}
