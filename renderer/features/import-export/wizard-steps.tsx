import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './import-export.module.css'

const steps = ['file', 'columns', 'check', 'import'] as const

export type WizardStepsProps = {
  readonly current: number
  readonly isDone: boolean
  /** A file without columns shows what it holds instead. */
  readonly isTable: boolean
}

export function WizardSteps({ current, isDone, isTable }: WizardStepsProps) {
  const { t } = useTranslation()
  return (
    <ol className={classes['steps']}>
      {steps.map((step, index) => {
        const isPast = index < current || isDone
        return (
          <li key={step} data-past={isPast || undefined} aria-current={index === current ? 'step' : undefined}>
            <span className={classes['stepMark']}>
              {isPast ? <IconCheck size={14} stroke={2.4} aria-label={t('common.done')} role="img" /> : index + 1}
            </span>
            {step === 'columns' && !isTable ? t('importReview.content') : t(`importExport.steps.${step}`)}
          </li>
        )
      })}
    </ol>
  )
}
