import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { openRhythmEvidence, type EvidenceRequest } from './evidence-store.ts'

export type WhyButtonProps = EvidenceRequest & {
  /** Who or what it is about, for the screen reader. */
  readonly name: string
}

/** “Why?” beside a sentence about a rhythm. */
export function WhyButton({ customerId, productId, name }: WhyButtonProps) {
  const { t } = useTranslation()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="rg-no-print"
      aria-label={t('why.openFor', { name })}
      aria-haspopup="dialog"
      onClick={() => openRhythmEvidence({ customerId, productId })}
    >
      {t('why.open')}
    </Button>
  )
}
