import { useEffect, useRef } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import type { SaleLine } from './sale.ts'
import { usePriceText } from './use-price-text.ts'
import classes from './counter.module.css'

export type SaleLinesProps = { readonly lines: readonly SaleLine[]; readonly onRemove: (key: number) => void }

/** What was added so far, the newest in sight. */
export function SaleLines({ lines, onRemove }: SaleLinesProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const priceText = usePriceText()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // Some browsers answer with a promise, which is no effect's business.
    void list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' })
  }, [lines.length])
  return (
    // It scrolls, so the keyboard must reach it.
    <ol ref={list} className={classes['lines']} aria-label={t('purchase.items')} tabIndex={lines.length > 0 ? 0 : -1}>
      {lines.map((line) => {
        const name = line.name === '' ? t('purchase.unnamed') : line.name
        return (
          <li key={line.key} className={classes['line']} data-waits={line.total === null || undefined}>
            <span className={classes['lineName']}>
              {line.quantity !== 1000 && <b className="rg-number">{`${formatQuantity(line.quantity, language)} × `}</b>}
              {name}
              {line.paidPrice !== null && (
                <span className={classes['paidPrice']}>
                  {t('counter.paidLast', { price: priceText(line.paidPrice) })}
                </span>
              )}
            </span>
            {line.total === null ? <b>{t('counter.priceMissing')}</b> : <MoneyText amount={line.total} />}
            <ActionIcon
              size={44}
              aria-label={t('counter.removeLine', { name })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onRemove(line.key)}
            >
              <IconX size={22} stroke={1.7} />
            </ActionIcon>
          </li>
        )
      })}
    </ol>
  )
}
