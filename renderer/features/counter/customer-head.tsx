import { IconAlertTriangle, IconPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CounterCustomer } from '#shared/contract/counter.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { PhoneText } from '#renderer/ui/phone-text.tsx'
import type { SaleCustomer } from './sale.ts'
import classes from './counter.module.css'

export type CustomerHeadProps = {
  readonly customer: SaleCustomer
  /** What is known of them; not there yet, or a walk-in. */
  readonly known: CounterCustomer | undefined
}

/** Who it is, and what nobody may overlook. */
export function CustomerHead({ customer, known }: CustomerHeadProps) {
  const { t } = useTranslation()
  const name = customer.kind === 'walk-in' ? null : (known?.displayName ?? customer.name)
  const phone = customer.kind === 'new' ? customer.phone : (known?.phone ?? null)
  return (
    <div className={classes['who']}>
      <CustomerAvatar name={name} id={known?.customerId ?? null} photoId={known?.photoId ?? null} size={72} />
      <div className={classes['whoText']}>
        <h1 className={classes['name']}>{name ?? t('common.walkIn')}</h1>
        <div className={classes['whoLine']}>
          {phone !== null && phone !== '' && <PhoneText phone={phone} />}
          {customer.kind === 'new' && <span>{t('counter.savedWithSale')}</span>}
          {known?.tags.map(({ id, name, color }) => (
            <span key={id} className={classes['tag']}>
              <span className={classes['dot']} style={{ background: `var(--mantine-color-${color}-6)` }} aria-hidden />
              {name}
            </span>
          ))}
        </div>
        {known !== undefined && known.facts.length > 0 && (
          <ul className={classes['facts']} aria-label={t('profile.atTop')}>
            {known.facts.map(({ kind, text }, index) => {
              const Mark = kind === 'allergy' ? IconAlertTriangle : IconPin
              return (
                <li key={index} data-kind={kind}>
                  <Mark size={20} stroke={1.9} aria-hidden />
                  <span>
                    {kind !== 'other' && <b>{t(`profile.factKinds.${kind}`)}: </b>}
                    {text}
                  </span>
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </div>
  )
}
