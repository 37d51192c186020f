import { useTranslation } from 'react-i18next'
import type { Purchase } from '#shared/contract/purchases.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { formatUnitPrice } from '#shared/domain/unit-price.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import classes from './slip.module.css'

/** What was bought, what it came to and how it was paid, in the language of the shop. */
export function SlipPaper({ purchase }: { readonly purchase: Purchase }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { settings } = useShop()
  const money = useMoney()
  const format = useDayFormat()
  const nameOf = usePaymentMethodName()
  const { day, time, lines, payments, discount, rounding, total, owed } = purchase
  /** How many, for how much, what off: nothing where one of it says no more. */
  const how = ({ quantity, unitPrice, discount: off }: Purchase['lines'][number]) =>
    [
      ...(unitPrice !== null
        ? [`${formatQuantity(quantity, language)} × ${formatUnitPrice(unitPrice, settings.currency, language)}`]
        : quantity === 1000
          ? []
          : [formatQuantity(quantity, language)]),
      ...(off === 0 ? [] : [t('purchase.withDiscount', { amount: money(off) })]),
    ].join(' · ')
  const isReturn = lines.every(({ quantity }) => quantity < 0)
  const sum = lines.reduce((all, line) => all + (line.total ?? 0), 0)
  const sums: readonly (readonly [string, number])[] = [
    ...(discount === 0 && rounding === 0 ? [] : [[t('purchase.subtotal'), sum] as const]),
    ...(discount === 0 ? [] : [[t('purchase.discount'), isReturn ? discount : -discount] as const]),
    ...(rounding === 0 ? [] : [[t('purchase.rounding'), rounding] as const]),
  ]
  return (
    <article className={classes['slip']}>
      <header className={classes['head']}>
        <strong>{settings.name}</strong>
        <span>{t(isReturn ? 'slip.return' : 'slip.purchase', { number: purchase.number })}</span>
        <span>{[format(day, 'long'), time].filter(Boolean).join(', ')}</span>
        {purchase.customer !== null && <span>{purchase.customer}</span>}
      </header>
      <table className={classes['lines']}>
        <thead className={classes['unseen']}>
          <tr>
            <th scope="col">{t('purchase.item')}</th>
            <th scope="col">{t('purchase.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                {line.name}
                {how(line) !== '' && <span className={classes['how']}>{how(line)}</span>}
              </td>
              <td>{line.total !== null && money(line.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={classes['sums']}>
        {sums.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
        <div className={classes['total']}>
          <dt>{t('purchase.total')}</dt>
          <dd>{money(total ?? 0)}</dd>
        </div>
        {payments.map(({ method, amount, dueOn }, at) => (
          <div key={at}>
            <dt>
              {nameOf(method)}
              {dueOn !== null && ` (${t('purchase.dueBy')} ${format(dueOn, 'short')})`}
            </dt>
            <dd>{money(amount)}</dd>
          </div>
        ))}
        {owed > 0 && (
          <div className={classes['total']}>
            <dt>{t('purchase.owedOf')}</dt>
            <dd>{money(owed)}</dd>
          </div>
        )}
      </dl>
      <p className={classes['thanks']}>{t('slip.thanks')}</p>
    </article>
  )
}
