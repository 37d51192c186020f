import { useState } from 'react'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/ui/day-field.tsx'
import { FilterChips } from '#renderer/ui/filters/filter-chips.tsx'
import { FilterPanel } from '#renderer/ui/filters/filter-panel.tsx'
import { periodNames } from './period.ts'
import { PurchaseFilterEditor } from './purchase-filter-editor.tsx'
import { activeKinds, purchaseFilterKinds, withoutKind, type PurchaseFilterKind } from './purchase-narrowing.ts'
import type { SalesView } from './sales-view.ts'
import { SearchField } from './search-field.tsx'
import { usePurchaseFilterTexts } from './use-purchase-filter-texts.ts'
import classes from './sales.module.css'

export type PurchaseFiltersProps = {
  readonly view: SalesView
  readonly onChange: (change: Partial<SalesView>) => void
}

/** Words, days and filters: what narrows the list of purchases. */
export function PurchaseFilters({ view, onChange }: PurchaseFiltersProps) {
  const { t } = useTranslation()
  const [panel, setPanel] = useState<'all' | PurchaseFilterKind | null>(null)
  const { custom, narrowing } = view
  const textOf = usePurchaseFilterTexts(narrowing)
  return (
    <>
      <div className={classes['tools']}>
        <SearchField
          label={t('sales.search')}
          hint={t('sales.searchHint')}
          value={view.text}
          onChange={(text) => onChange({ text })}
        />
        <Select
          className={classes['choice']}
          aria-label={t('sales.period')}
          allowDeselect={false}
          value={view.period}
          data={periodNames.map((name) => ({ value: name, label: t(`sales.periods.${name}`) }))}
          onChange={(next) => onChange({ period: periodNames.find((name) => name === next) ?? 'all' })}
        />
        {view.period === 'custom' && (
          <>
            <DayField
              className={classes['day']}
              aria-label={t('sales.from')}
              placeholder={t('sales.from')}
              value={custom.from}
              maxDate={custom.to ?? undefined}
              clearable
              onChange={(from) => onChange({ custom: { ...custom, from } })}
            />
            <DayField
              className={classes['day']}
              aria-label={t('sales.to')}
              placeholder={t('sales.to')}
              value={custom.to}
              minDate={custom.from ?? undefined}
              clearable
              onChange={(to) => onChange({ custom: { ...custom, to } })}
            />
          </>
        )}
        <FilterPanel
          groups={[{ items: purchaseFilterKinds.map((kind) => [kind, t(`sales.filters.names.${kind}`)]) }]}
          shown={panel}
          onShow={setPanel}
          isCompact
          editorOf={(kind) => (
            <PurchaseFilterEditor
              kind={kind}
              narrowing={narrowing}
              onApply={(change) => {
                onChange({ narrowing: { ...narrowing, ...change } })
                setPanel(null)
              }}
            />
          )}
        />
      </div>
      <FilterChips
        chips={activeKinds(narrowing).map((kind) => ({ kind, text: textOf(kind) }))}
        onEdit={setPanel}
        onRemove={(kind) => onChange({ narrowing: withoutKind(narrowing, kind) })}
        onClear={() => onChange({ narrowing: {} })}
      />
    </>
  )
}
