import type { AppLanguage } from '#shared/domain/locale.ts'

/** What is earned of the price, `25 %`; null where price or cost isn't known. */
export function marginText(
  { price, cost }: { readonly price: number | null; readonly cost: number | null },
  language: AppLanguage,
): string | null {
  if (price === null || cost === null || price === 0) return null
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format((price - cost) / price)
}
