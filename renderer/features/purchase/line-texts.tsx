import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { totalOf, type SaleLine } from '#renderer/ui/sale-lines/sale-line.ts'
import classes from './purchase.module.css'

/** Lines that can only be read. */
export function LineTexts({ lines }: { readonly lines: readonly SaleLine[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div role="group" aria-label={t('purchase.items')} className={classes['lines']}>
      {lines.map((line) => (
        <div key={line.key} className={classes['returnLine']}>
          <Text size="sm">{line.name}</Text>
          <Text size="sm" c="dimmed" className="rg-number rg-end">
            {formatQuantity(line.quantity, language)}
          </Text>
          <MoneyText amount={totalOf(line)} className="rg-end" />
        </div>
      ))}
    </div>
  )
}
