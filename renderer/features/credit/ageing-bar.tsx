import { useTranslation } from 'react-i18next'
import type { Ageing } from '#shared/contract/credit.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { ageingParts } from './ageing-parts.ts'
import classes from './ageing-bar.module.css'

export type AgeingBarProps = {
  readonly ageing: Ageing
  /** Beside columns or a legend that say the same, the bar itself is silent. */
  readonly isSilent?: boolean
}

/** One line cut by how late the parts of a debt are: quiet grey is not due yet, red is the latest. */
export function AgeingBar({ ageing, isSilent = false }: AgeingBarProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const filled = ageingParts.filter((part) => ageing[part] > 0)
  if (filled.length === 0) return null
  const words = filled.map((part) => `${t(`creditBook.ageing.${part}`)}: ${money(ageing[part])}`).join(', ')
  return (
    <span
      className={classes['bar']}
      title={words}
      {...(isSilent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words })}
    >
      {filled.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: ageing[part] }} />
      ))}
    </span>
  )
}

/** The parts in words and amounts, each with its colour. */
export function AgeingLegend({ ageing }: { readonly ageing: Ageing }) {
  const { t } = useTranslation()
  const money = useMoney()
  return (
    <dl className={classes['legend']}>
      {ageingParts.map((part) => (
        <div key={part} data-empty={ageing[part] === 0 || undefined}>
          <dt>
            <span className={classes['dot']} data-part={part} aria-hidden />
            {t(`creditBook.ageing.${part}`)}
          </dt>
          <dd className="rg-number">{money(ageing[part])}</dd>
        </div>
      ))}
    </dl>
  )
}
