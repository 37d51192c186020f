import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { denominationsOf } from './denominations.ts'
import classes from './days.module.css'

/** How many of each note and coin: the sum goes into the field above. */
export function CountHelper({ onSum }: { readonly onSum: (sum: number) => void }) {
  const { t } = useTranslation()
  const money = useMoney()
  const { currency } = useShop().settings
  const [pieces, setPieces] = useState<Readonly<Record<number, number>>>({})
  const worths = denominationsOf(currency)
  const sumOf = (of: Readonly<Record<number, number>>) =>
    worths.reduce((sum, worth) => sum + worth * (of[worth] ?? 0), 0)
  return (
    <div role="group" aria-label={t('days.countTitle')} className={classes['count']}>
      {worths.map((worth) => (
        <label key={worth} className={classes['piece']}>
          <span className="rg-number">{money(worth)}</span>
          <TextInput
            size="xs"
            inputMode="numeric"
            aria-label={money(worth)}
            value={pieces[worth] ?? ''}
            onChange={(event) => {
              const typed = event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 6)
              const next = { ...pieces, [worth]: Number(typed) }
              setPieces(next)
              onSum(sumOf(next))
            }}
          />
        </label>
      ))}
      <p className="rg-number">{t('days.coinsSum', { amount: money(sumOf(pieces)) })}</p>
    </div>
  )
}
