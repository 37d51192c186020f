import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewedRow } from '#shared/contract/imports.ts'

type Match = NonNullable<ReviewedRow['match']>

const reasons = [
  'same-external-id',
  'same-contact',
  'same-content',
  'same-contact-other-name',
  'same-name-and-birthday',
  'same-name-and-town',
  'near-name',
] as const

/** Whom a row was matched with, and why, in words. */
export function useMatchWords(): { readonly who: (match: Match) => string; readonly why: (match: Match) => string } {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      who: ({ id, row, name }) =>
        id === null && row !== null ? `${name} (${t('importReview.earlierRow', { row })})` : name,
      why: ({ reason }) => {
        if (reason === 'buyer') return t('importReview.buyerKnown')
        if (reason === 'same-product') return t('importReview.sameProduct')
        const found = reasons.find((code) => code === reason)
        return found === undefined ? '' : t(`importExport.reasons.${found}`)
      },
    }),
    [t],
  )
}
