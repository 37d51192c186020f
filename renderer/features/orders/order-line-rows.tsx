import type { RefObject } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { ProductField } from '#renderer/ui/product-field.tsx'
import { QuantityField } from '#renderer/ui/quantity-field.tsx'
import { emptyLine, unitPriceOf, withAmount, withTotal, type OrderDraftLine } from './order-draft.ts'
import classes from './orders.module.css'

export type OrderLineRowsProps = {
  readonly lines: readonly OrderDraftLine[]
  readonly onChange: (lines: readonly OrderDraftLine[]) => void
  readonly firstItem: RefObject<HTMLInputElement | null>
  /** The first item has the focus when the dialog opens. */
  readonly autoFocus: boolean
}

/** What is ordered, one row a thing: name, how many, amount. */
export function OrderLineRows({ lines, onChange, firstItem, autoFocus }: OrderLineRowsProps) {
  const { t } = useTranslation()
  const { currency } = useShop().settings
  const put = (line: OrderDraftLine) => onChange(lines.map((old) => (old.key === line.key ? line : old)))
  return (
    <div role="group" aria-label={t('orders.items')} className={classes['lines']}>
      <div className={classes['lineHead']} aria-hidden>
        <span>{t('purchase.item')}</span>
        <span className="rg-end">{t('purchase.quantity')}</span>
        <span className="rg-end">{t('purchase.amount')}</span>
      </div>
      {lines.map((line, index) => (
        <div key={line.key} className={classes['line']}>
          <ProductField
            {...(index === 0 ? { inputRef: firstItem, autoFocus, 'data-autofocus': autoFocus || undefined } : {})}
            aria-label={t('purchase.itemOf', { number: index + 1 })}
            placeholder={t('orders.itemHint')}
            value={line.name}
            onType={(name) => put({ ...line, name, productId: null })}
            onPick={(product) => {
              const unitPrice = product.price === null ? null : unitPriceOf(product.price, currency)
              put(withTotal({ ...line, productId: product.id, name: product.name, unitPrice }, currency))
            }}
          />
          <QuantityField
            aria-label={t('purchase.quantityOf', { number: index + 1 })}
            value={line.quantity}
            onChange={(quantity) => put(withTotal({ ...line, quantity }, currency))}
          />
          <AmountField
            aria-label={t('purchase.amountOf', { number: index + 1 })}
            value={line.total}
            onChange={(total) => put(withAmount(line, total))}
          />
          <Tooltip label={t('purchase.removeItem')}>
            <ActionIcon
              size={36}
              aria-label={t('purchase.removeItem')}
              className={lines.length === 1 ? classes['onlyLine'] : undefined}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              <IconX size={17} stroke={1.7} />
            </ActionIcon>
          </Tooltip>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} stroke={2} />}
        onClick={() => onChange([...lines, emptyLine(Math.max(...lines.map(({ key }) => key)) + 1)])}
      >
        {t('purchase.addItem')}
      </Button>
    </div>
  )
}
