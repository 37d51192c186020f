import { useTranslation } from 'react-i18next'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { counterKeys } from './counter-keys.ts'
import { KeyButton } from './key-button.tsx'
import type { WayToPay } from './ways-to-pay.ts'
import classes from './counter.module.css'

export type PayKeysProps = {
  readonly main: readonly WayToPay[]
  readonly rest: readonly WayToPay[]
  /** The rarer ways are shown instead of the usual ones. */
  readonly isRestOpen: boolean
  readonly onRest: () => void
  readonly onPay: (method: PaymentMethod) => void
  /** Cash that was given, for the change; null where nothing is sold. */
  readonly onGiven: (() => void) | null
}

/** How it is paid: every way is one key, or two. */
export function PayKeys({ main, rest, isRestOpen, onRest, onPay, onGiven }: PayKeysProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  return (
    <div className={classes['payKeys']} role="group" aria-label={t('counter.howPaid')}>
      {isRestOpen ? (
        <>
          {rest.map(({ method, keys }) => (
            <KeyButton key={method} keys={keys} onPress={() => onPay(method)}>
              {nameOf(method)}
            </KeyButton>
          ))}
          <KeyButton keys="Esc" isQuiet onPress={onRest}>
            {t('common.back')}
          </KeyButton>
        </>
      ) : (
        <>
          <KeyButton keys="Enter" isMain onPress={() => onPay('cash')}>
            {nameOf('cash')}
          </KeyButton>
          {main.map(({ method, keys }) => (
            <KeyButton key={method} keys={keys} onPress={() => onPay(method)}>
              {nameOf(method)}
            </KeyButton>
          ))}
          {rest.length > 0 && (
            <KeyButton keys={counterKeys.otherWays} onPress={onRest}>
              {t('counter.otherWays')}
            </KeyButton>
          )}
          {onGiven !== null && (
            <KeyButton keys={counterKeys.given} onPress={onGiven}>
              {t('counter.given')}
            </KeyButton>
          )}
        </>
      )}
    </div>
  )
}
