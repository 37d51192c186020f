import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { keysOf } from '#renderer/ui/shortcut-keys.ts'
import type { News } from './counter-state.ts'
import { KeyButton } from './key-button.tsx'
import classes from './counter.module.css'

export type NewsLineProps = {
  readonly news: News | null
  /** Something else is looked at; it comes back. */
  readonly isHidden: boolean
  readonly onUndo: () => void
}

/** What was done last, big, with the way back. The region is always there, so that it is read out. */
export function NewsLine({ news, isHidden, onUndo }: NewsLineProps) {
  return (
    <div role="status" className={classes['news']}>
      {news !== null && !isHidden && <Told news={news} onUndo={onUndo} />}
    </div>
  )
}

function Told({ news, onUndo }: { readonly news: News; readonly onUndo: () => void }) {
  const { t } = useTranslation()
  const money = useMoney()
  const word = useProgramMessage()
  const methodName = usePaymentMethodName()
  const { kind, actId, amount, name, method, change, warnings } = news
  const isUndone = kind === 'undone'
  const Icon = isUndone ? IconArrowBackUp : IconCircleCheck
  const done = {
    sale: t('counter.saved'),
    debt: t('counter.debtPaid'),
    order: t('counter.handedOver'),
    undone: t('common.undone'),
  }[kind]
  const who = name === '' ? t('common.walkIn') : name
  return (
    <>
      <div className={classes['newsHead']} data-undone={isUndone || undefined}>
        <Icon size={40} stroke={1.8} aria-hidden />
        <div>
          <p className={classes['newsAmount']}>{amount === null ? done : `${done} · ${money(amount)}`}</p>
          <p className={classes['hint']}>{isUndone || method === '' ? who : `${who} · ${methodName(method)}`}</p>
        </div>
        {actId !== null && (
          <KeyButton keys={keysOf('undo')} onPress={onUndo}>
            {t('common.undo')}
          </KeyButton>
        )}
      </div>
      {change > 0 && <p className={classes['change']}>{t('counter.changeIs', { amount: money(change) })}</p>}
      {warnings.map((warning) => (
        <p key={warning.code} className={classes['warning']}>
          <IconAlertTriangle size={24} stroke={1.8} aria-hidden />
          {word(warning)}
        </p>
      ))}
    </>
  )
}
