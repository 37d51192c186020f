import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useMoney } from './money-text.tsx'
import type { Settling } from './settling.ts'
import { useReceivableName } from './use-receivable-name.ts'

/** More names than this in one sentence nobody reads. */
const mostNamed = 3

/** "Settles purchase 12; 300 left of purchase 15", "50 more than is owed: kept in their favour". */
export function useSettlingWords(): (settling: Settling) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const money = useMoney()
  const nameOf = useReceivableName()
  return ({ parts, kept, isWhole }) => {
    const settled = parts.filter(({ left }) => left === 0)
    const begun = parts.find(({ left }) => left > 0)
    const named = settled.slice(0, mostNamed).map(({ of }) => nameOf(of))
    const others = settled.length - named.length
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format([
      ...named,
      ...(others > 0 ? [t('creditBook.pay.others', { count: others })] : []),
    ])
    const words = [
      settled.length > 0 &&
        (isWhole && settled.length > 1 ? t('creditBook.pay.settlesAll') : t('creditBook.pay.settles', { which: list })),
      begun !== undefined && t('creditBook.pay.leaves', { amount: money(begun.left), which: nameOf(begun.of) }),
      kept > 0 && t(parts.length === 0 ? 'creditBook.pay.advance' : 'creditBook.pay.tooMuch', { amount: money(kept) }),
    ]
      .filter((part) => part !== false)
      .join('; ')
    return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
  }
}
