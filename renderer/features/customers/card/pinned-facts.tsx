import { IconAlertTriangle, IconPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fact } from '#shared/domain/customer-profile.ts'
import classes from './head.module.css'

/** What nobody may overlook: allergies first, then what was pinned. */
export function PinnedFacts({ facts }: { readonly facts: readonly Fact[] }) {
  const { t } = useTranslation()
  const allergies = facts.filter(({ kind }) => kind === 'allergy')
  const shown = [...allergies, ...facts.filter(({ kind, pinned }) => pinned && kind !== 'allergy')]
  if (shown.length === 0) return null
  return (
    <ul className={classes['pinnedFacts']} aria-label={t('profile.atTop')}>
      {shown.map((fact, index) => {
        const Mark = fact.kind === 'allergy' ? IconAlertTriangle : IconPin
        return (
          <li key={index} data-kind={fact.kind}>
            <Mark size={15} stroke={1.9} aria-hidden />
            <span>
              {fact.kind !== 'other' && <b>{t(`profile.factKinds.${fact.kind}`)}: </b>}
              {fact.text}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
