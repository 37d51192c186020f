import type { RefObject } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { QuantityField } from '#renderer/ui/quantity-field.tsx'
import { emptyLine, nextKey, unitPriceOf, withAmount, withLine, withTotal, type PurchaseDraft } from './draft.ts'
import { ProductField } from '#renderer/ui/product-field.tsx'
import classes from './purchase.module.css'

export type LineRowsProps = {
  readonly draft: PurchaseDraft
  readonly onChange: (draft: PurchaseDraft) => void
  readonly firstItem: RefObject<HTMLInputElement | null>
  /** The first item has the focus when the dialog opens. */
  readonly autoFocus: boolean
}

/** What was bought, one row a thing: name, how many, amount. */
export function LineRows({ draft, onChange, firstItem, autoFocus }: LineRowsProps) {
  const { t } = useTranslation()
  const { currency } = useShop().settings
  return (
    <div role="group" aria-label={t('purchase.items')} className={classes['lines']}>
      <div className={classes['lineHead']} aria-hidden>
        <span>{t('purchase.item')}</span>
        <span className="rg-end">{t('purchase.quantity')}</span>
        <span className="rg-end">{t('purchase.amount')}</span>
      </div>
      {draft.lines.map((line, index) => (
        <div key={line.key} className={classes['line']}>
          <ProductField
            {...(index === 0 ? { inputRef: firstItem, autoFocus, 'data-autofocus': autoFocus || undefined } : {})}
            aria-label={t('purchase.itemOf', { number: index + 1 })}
            placeholder={t('purchase.itemHint')}
            value={line.name}
            onType={(name) => onChange(withLine(draft, { ...line, name, productId: null }))}
            onPick={(product) => {
              const unitPrice = product.price === null ? null : unitPriceOf(product.price, currency)
              const picked = { ...line, productId: product.id, name: product.name, unitPrice, discount: 0 }
              onChange(withLine(draft, withTotal(picked, currency)))
            }}
          />
          <QuantityField
            aria-label={t('purchase.quantityOf', { number: index + 1 })}
            value={line.quantity}
            onChange={(quantity) => onChange(withLine(draft, withTotal({ ...line, quantity }, currency)))}
          />
          <AmountField
            aria-label={t('purchase.amountOf', { number: index + 1 })}
            value={line.total}
            onChange={(total) => onChange(withLine(draft, withAmount(line, total)))}
          />
          <Tooltip label={t('purchase.removeItem')}>
            <ActionIcon
              aria-label={t('purchase.removeItem')}
              className={draft.lines.length === 1 ? classes['onlyLine'] : undefined}
              onClick={() => onChange({ ...draft, lines: draft.lines.filter(({ key }) => key !== line.key) })}
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
        onClick={() => onChange({ ...draft, lines: [...draft.lines, emptyLine(nextKey(draft))] })}
      >
        {t('purchase.addItem')}
      </Button>
    </div>
  )
}
