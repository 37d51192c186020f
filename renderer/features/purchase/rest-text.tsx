import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Minor } from '#shared/domain/money.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'

/** What parts leave open of the whole, or have too much; said as it changes. */
export function RestText({ rest }: { readonly rest: Minor }) {
  const { t } = useTranslation()
  const money = useMoney()
  return (
    <Text size="sm" fw={rest === 0 ? undefined : 600} c={rest === 0 ? 'dimmed' : undefined} role="status">
      {rest === 0
        ? t('purchase.addsUp')
        : rest > 0
          ? t('purchase.stillOpen', { amount: money(rest) })
          : t('purchase.tooMuch', { amount: money(-rest) })}
    </Text>
  )
}
