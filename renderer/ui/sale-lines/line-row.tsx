import type { RefObject } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { unitPriceOf } from '#shared/domain/unit-price.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '../amount-field.tsx'
import { ProductField } from '../product-field.tsx'
import { QuantityField } from '../quantity-field.tsx'
import { LineDetails } from './line-details.tsx'
import { noDiscount, totalOf, withAmount, withPrice, type SaleLine } from './sale-line.ts'
import classes from './sale-lines.module.css'

export type LineRowProps = {
  readonly line: SaleLine
  /** Its place, from 1. */
  readonly number: number
  readonly itemHint: string
  /** Whose last price is shown. */
  readonly customerId: number | null
  readonly isOnly: boolean
  readonly onChange: (line: SaleLine) => void
  readonly onRemove: () => void
  readonly itemRef?: RefObject<HTMLInputElement | null>
  readonly autoFocus?: boolean
}

/** One thing that is bought or ordered; its price and discount stand beneath it. */
export function LineRow(props: LineRowProps) {
  const { line, number, itemHint, customerId, isOnly, onChange, onRemove, itemRef, autoFocus = false } = props
  const { t } = useTranslation()
  const { currency } = useShop().settings
  return (
    <>
      <div className={classes['line']}>
        <ProductField
          {...(itemRef === undefined ? {} : { inputRef: itemRef })}
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined}
          aria-label={t('purchase.itemOf', { number })}
          placeholder={itemHint}
          value={line.name}
          onType={(name) => onChange({ ...line, name, productId: null })}
          onPick={(product) => {
            const unitPrice = product.price === null ? null : unitPriceOf(product.price, currency)
            onChange(
              withPrice({ ...line, ...noDiscount, productId: product.id, name: product.name, unitPrice }, currency),
            )
          }}
        />
        <QuantityField
          aria-label={t('purchase.quantityOf', { number })}
          value={line.quantity}
          onChange={(quantity) => onChange(withPrice({ ...line, quantity }, currency))}
        />
        <AmountField
          aria-label={t('purchase.amountOf', { number })}
          value={totalOf(line)}
          onChange={(total) => onChange(withAmount(line, total))}
        />
        <Tooltip label={t('purchase.removeItem')}>
          <ActionIcon
            aria-label={t('purchase.removeItem')}
            className={isOnly ? classes['onlyLine'] : undefined}
            onClick={onRemove}
          >
            <IconX size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </div>
      {line.name.trim() !== '' && (
        <LineDetails line={line} number={number} customerId={customerId} onChange={onChange} />
      )}
    </>
  )
}
