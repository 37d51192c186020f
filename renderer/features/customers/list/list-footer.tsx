import { Button, Menu, Text } from '@mantine/core'
import { IconArrowsJoin2, IconDownload, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mailingChannels } from '#shared/contract/exports.ts'
import type { BulkChange } from '#shared/contract/customer-bulk.ts'
import { SetField } from './bulk/set-field.tsx'
import { TagSelection } from './bulk/tag-selection.tsx'
import type { SelectionFormat } from '#renderer/ui/use-export-selection.ts'
import { PrintMenu } from './print-menu.tsx'
import classes from '../customers.module.css'

export type ListFooterProps = {
  readonly total: number
  readonly selected: number
  /** A change that is being made now. */
  readonly running: { readonly done: number; readonly total: number } | null
  readonly onChange: (change: BulkChange) => void
  /** Where two are ticked: makes them one. */
  readonly onMerge: (() => void) | null
  readonly onExport: (format: SelectionFormat) => void
  readonly onPrint: (what: 'list' | 'labels') => void
  readonly onStop: () => void
  readonly onSelectAll: () => void
  readonly onClear: () => void
}

const formats: readonly (readonly [SelectionFormat, string])[] = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
]

/** How many there are and, once some are ticked, what can be done with them. */
export function ListFooter(props: ListFooterProps) {
  const { total, selected, running } = props
  const { t } = useTranslation()
  const counted = t('customers.total', { count: total })
  const isBusy = running !== null
  return (
    <div className={classes['footer']}>
      <Text size="sm" c="dimmed" className="rg-number">
        {selected === 0 ? counted : t('customers.totalAndSelected', { total: counted, count: selected })}
      </Text>
      {selected > 0 && (
        <div className={classes['acts']} role="group" aria-label={t('customerList.bulk.bar')}>
          {selected < total && (
            <Button size="compact-sm" variant="subtle" onClick={props.onSelectAll} disabled={isBusy}>
              {t('customerList.bulk.selectAll', { count: total })}
            </Button>
          )}
          <TagSelection isDisabled={isBusy} onChange={props.onChange} />
          <SetField isDisabled={isBusy} onChange={props.onChange} />
          <Menu position="top-start" shadow="md" withinPortal>
            <Menu.Target>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconDownload size={16} stroke={1.7} />}
                disabled={isBusy}
              >
                {t('customerList.bulk.export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {formats.map(([format, name]) => (
                <Menu.Item key={format} onClick={() => props.onExport(format)}>
                  {name}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => props.onExport('vcf')}>{t('contactCards.inList')}</Menu.Item>
              <Menu.Item onClick={() => props.onExport('vcf-each')}>{t('contactCards.eachInList')}</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => props.onExport('yearly-days')}>{t('exports.daysInList')}</Menu.Item>
              {mailingChannels.map((channel) => (
                <Menu.Item key={channel} onClick={() => props.onExport(`mailing-${channel}`)}>
                  {t(`exports.mailingInList.${channel}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <PrintMenu size="compact-sm" isDisabled={isBusy} onPrint={props.onPrint} />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={16} stroke={1.7} />}
            disabled={isBusy}
            onClick={() => props.onChange({ kind: 'trash' })}
          >
            {t('common.delete')}
          </Button>
          {props.onMerge !== null && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowsJoin2 size={16} stroke={1.7} />}
              onClick={props.onMerge}
            >
              {t('duplicates.mergeSelected')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onClear} disabled={isBusy}>
            {t('common.clearSelection')}
          </Button>
        </div>
      )}
      {running !== null && running.total > 0 && (
        <>
          <Text size="sm" className="rg-number">
            {t('customerList.bulk.working', { done: running.done, total: running.total })}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={props.onStop}>
            {t('customerList.bulk.stop')}
          </Button>
        </>
      )}
    </div>
  )
}
