import { useState } from 'react'
import { Button, Checkbox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { TimeField } from '#renderer/ui/time-field.tsx'
import type { ComposerDraft } from './composer-draft.ts'
import classes from './composer.module.css'

export type ComposerDetailsProps = {
  readonly draft: Pick<ComposerDraft, 'day' | 'time' | 'isPrivate'>
  readonly onChange: (patch: Partial<Pick<ComposerDraft, 'day' | 'time' | 'isPrivate'>>) => void
  /** Shown at once, where something is edited. */
  readonly isOpen?: boolean
}

/** Another day than today, another time than now, and whether it is for nobody's eyes: folded away until asked for. */
export function ComposerDetails({ draft, onChange, isOpen = false }: ComposerDetailsProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [shows, setShows] = useState(isOpen || draft.isPrivate || draft.day !== null)
  if (!shows)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconChevronDown size={16} stroke={1.8} />}
        onClick={() => setShows(true)}
      >
        {t('activities.details')}
      </Button>
    )
  return (
    <div className={classes['details']}>
      <DayField
        className={classes['day']}
        aria-label={t('activities.day')}
        value={draft.day ?? today}
        maxDate={today}
        onChange={(day) => onChange({ day: day === today && !isOpen ? null : day })}
      />
      <TimeField
        className={classes['time']}
        label={t('activities.time')}
        isLabelHidden
        value={draft.time}
        onChange={(time) => onChange({ time })}
      />
      <Checkbox
        label={t('activities.private')}
        title={t('activities.privateHint')}
        checked={draft.isPrivate}
        onChange={(event) => onChange({ isPrivate: event.currentTarget.checked })}
      />
    </div>
  )
}
