import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatUnitPrice } from '#shared/domain/unit-price.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { DiscountField } from '../discount-field.tsx'
import { UnitPriceField } from '../unit-price-field.tsx'
import { useUnfolded } from '../use-unfolded.ts'
import { LastPaid } from './last-paid.tsx'
import { hasDiscount, noDiscount, withDiscount, withPrice, type SaleLine } from './sale-line.ts'
import classes from './sale-lines.module.css'

export type LineDetailsProps = {
  readonly line: SaleLine
  readonly number: number
  readonly customerId: number | null
  readonly onChange: (line: SaleLine) => void
}

/** Price of one and discount, quietly beneath the line: changed by a click, shown once they differ from the usual. */
export function LineDetails({ line, number, customerId, onChange }: LineDetailsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency } = useShop().settings
  const [isPriceShown, priceField, unfoldPrice] = useUnfolded(false)
  const [isDiscountShown, discountField, unfoldDiscount] = useUnfolded(hasDiscount(line))
  const { unitPrice, gross, productId } = line
  const price =
    unitPrice === null ? null : t('purchase.priceEach', { price: formatUnitPrice(unitPrice, currency, language) })
  return (
    <div className={classes['details']}>
      {isPriceShown ? (
        <div className={classes['detail']}>
          <UnitPriceField
            ref={priceField}
            size="xs"
            w={104}
            aria-label={t('purchase.priceOf', { number })}
            value={unitPrice}
            onChange={(next) => onChange(withPrice({ ...line, unitPrice: next }, currency))}
          />
          <span>{t('purchase.each')}</span>
        </div>
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          color="gray"
          aria-label={
            price === null ? t('purchase.priceOf', { number }) : `${price} · ${t('purchase.priceOf', { number })}`
          }
          onClick={unfoldPrice}
        >
          {price ?? t('purchase.price')}
        </Button>
      )}
      {customerId !== null && productId !== null && (
        <LastPaid
          {...{ customerId, productId, number, unitPrice }}
          onTake={(next) => onChange(withPrice({ ...line, ...noDiscount, unitPrice: next }, currency))}
        />
      )}
      {isDiscountShown ? (
        <div className={classes['detail']}>
          <DiscountField
            ref={discountField}
            size="xs"
            w={88}
            aria-label={t('purchase.discountOf', { number })}
            value={line}
            isTooLarge={gross !== null && line.discount > Math.abs(gross)}
            onChange={(next) => onChange(withDiscount(line, next))}
          />
          <span>{t('purchase.discount')}</span>
        </div>
      ) : (
        <Button
          variant="subtle"
          size="compact-xs"
          color="gray"
          aria-label={t('purchase.discountOf', { number })}
          onClick={unfoldDiscount}
        >
          {t('purchase.discount')}
        </Button>
      )}
    </div>
  )
}
