import { IconBarcode, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CounterHit } from '#shared/contract/counter.ts'
import { BalanceMark } from '#renderer/ui/balance-mark.tsx'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { PhoneText } from '#renderer/ui/phone-text.tsx'
import type { ScannedProduct } from './product-item.ts'
import classes from './counter.module.css'

export const listId = 'counter-found'
export const optionId = (index: number): string => `counter-found-${index}`

export type FoundListProps = {
  readonly text: string
  /** The answer is the one to what is typed. */
  readonly isReady: boolean
  readonly hits: readonly CounterHit[]
  readonly product: ScannedProduct | null
  /** −1 = nobody was marked: Enter means the product, else the first. */
  readonly active: number
  readonly onPick: (hit: CounterHit) => void
  readonly onProduct: () => void
  readonly onNew: () => void
}

/** Who and what it may be. */
export function FoundList(props: FoundListProps) {
  const { text, isReady, hits, product, active, onPick, onProduct, onNew } = props
  const { t } = useTranslation()
  const marked = product !== null && active < 0 ? -1 : Math.max(0, active)
  return (
    <>
      {product !== null && (
        <button
          type="button"
          className={classes['found']}
          data-active={active < 0 || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onProduct}
        >
          <IconBarcode size={40} stroke={1.5} aria-hidden />
          <span className={classes['foundName']}>
            <b>{product.name}</b>
            <span>{t('counter.sellToWalkIn')}</span>
          </span>
          <MoneyText amount={product.price} />
        </button>
      )}
      {hits.length > 0 && (
        <div id={listId} role="listbox" aria-label={t('counter.found')} className={classes['foundList']}>
          {hits.map((hit, index) => (
            <Hit key={hit.customerId} hit={hit} index={index} isActive={index === marked} onPick={onPick} />
          ))}
        </div>
      )}
      {isReady && hits.length === 0 && product === null && (
        <button
          type="button"
          className={classes['found']}
          data-active
          onMouseDown={(event) => event.preventDefault()}
          onClick={onNew}
        >
          <IconUserPlus size={40} stroke={1.5} aria-hidden />
          <span className={classes['foundName']}>
            <b>{t('counter.nobody', { text })}</b>
            <span>{t('counter.enterMakesNew')}</span>
          </span>
        </button>
      )}
    </>
  )
}

type HitProps = {
  readonly hit: CounterHit
  readonly index: number
  readonly isActive: boolean
  readonly onPick: (hit: CounterHit) => void
}

function Hit({ hit, index, isActive, onPick }: HitProps) {
  const { customerId, name, photoId, phone, balance, overdue, lastOn } = hit
  return (
    // Arrows and Enter of the field choose among the options; the pointer does so by itself.
    <div
      id={optionId(index)}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      className={classes['found']}
      data-active={isActive || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(hit)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onPick(hit)
      }}
    >
      <CustomerAvatar name={name} id={customerId} photoId={photoId} size={48} />
      <span className={classes['foundName']}>
        <b>{name}</b>
        <span>
          <PhoneText phone={phone} />
          {phone !== null && lastOn !== null && ' · '}
          {lastOn !== null && <DayText day={lastOn} near />}
        </span>
      </span>
      <BalanceMark balance={balance} overdue={overdue} />
    </div>
  )
}
