import { useState } from 'react'
import { Autocomplete, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CardDay, CardDayKind } from '#shared/domain/customer-profile.ts'
import { fold } from '#shared/domain/name-folding.ts'
import { toCyrillic } from '#shared/domain/serbian-script.ts'
import { slavaLabel, slavas } from '#shared/domain/slavas.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { FieldRow } from './field-row.tsx'
import { formatYearlyDate } from '../yearly-date.ts'
import { YearlyDateText } from './yearly-date-text.tsx'
import classes from './fields.module.css'

export type NewYearlyDayProps = {
  readonly kind: CardDayKind
  readonly onAdd: (day: CardDay) => Promise<unknown>
  readonly onClose: () => void
}

/** A day that is being written: kept once it has a date. A slava of the list brings its date along. */
export function NewYearlyDay({ kind, onAdd, onClose }: NewYearlyDayProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { country } = useShop().settings
  const errorText = useErrorText()
  const [label, setLabel] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const written = (text: string) => (language === 'sr-Cyrl' ? toCyrillic(text) : text)
  const offered = kind === 'slava' ? slavas : []
  const dateOf = new Map(offered.map((slava) => [written(slava.name), slava]))

  async function add(day: CardDay): Promise<void> {
    try {
      await onAdd(day)
    } catch (error) {
      setFailure(errorText(error))
    }
  }

  return (
    <div
      role="group"
      aria-label={t(`profile.dayKinds.${kind}`)}
      data-new-entry
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <FieldRow label={t(`profile.dayKinds.${kind}`)}>
        <div>
          <Autocomplete
            variant="unstyled"
            autoFocus
            aria-label={t(`profile.dayLabel.${kind}`)}
            placeholder={t(`profile.dayLabel.${kind}`)}
            classNames={{ input: classes['selectInput'] }}
            value={label}
            maxLength={100}
            error={failure}
            data={[...dateOf.keys()]}
            limit={80}
            maxDropdownHeight={260}
            comboboxProps={{ withinPortal: true, width: 300, position: 'bottom-start' }}
            filter={({ options, search }) =>
              options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
            }
            renderOption={({ option }) => (
              <span className={classes['slava']}>
                {option.value}
                <Text span size="xs" c="dimmed" className="rg-number">
                  {formatYearlyDate(dateOf.get(option.value)?.date ?? '--01-01', language, country)}
                </Text>
              </span>
            )}
            onChange={setLabel}
            onOptionSubmit={(option) => {
              const slava = dateOf.get(option)
              if (slava !== undefined) void add({ kind, label: written(slavaLabel(slava)), date: slava.date })
            }}
          />
          <YearlyDateText
            label={t('profile.dayDate', { name: t(`profile.dayKinds.${kind}`) })}
            placeholder={t('importFields.names.date')}
            value={null}
            onSave={async (date) => {
              if (date !== null) await onAdd({ kind, label: label.trim(), date })
            }}
          />
        </div>
      </FieldRow>
    </div>
  )
}
