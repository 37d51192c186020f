import { useState } from 'react'
import { Group, NumberInput, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { labelSheets, labelsOn, sheetsOf, type LabelSheet } from './label-sheets.ts'
import { PrintView } from '#renderer/ui/print-view.tsx'
import { closePrint, type PrintJob } from './print-store.ts'
import classes from './print.module.css'

/** Address labels on bought sheets, true to the millimetre. */
export function PrintedLabels({ job }: { readonly job: PrintJob }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [sheet, setSheet] = useState<LabelSheet>(labelSheets[0] as LabelSheet)
  const [start, setStart] = useState(1)
  const found = useQuery(orpc.customers.addressLabels.queryOptions({ input: { selection: job.selection } }))
  const { labels = [], withoutAddress = 0, notToContact = 0, total = 0 } = found.data ?? {}
  const perSheet = labelsOn(sheet)
  const sheets = sheetsOf(labels, sheet, Math.min(start, perSheet) - 1)
  const number = new Intl.NumberFormat(language)
  const sizeOf = ({ width, height }: LabelSheet) => `${number.format(width)} × ${number.format(height)}`

  return (
    <PrintView
      title={t('customerList.print.labels')}
      margin="0"
      isReady={labels.length > 0}
      onClose={closePrint}
      options={
        <>
          <Group gap="md" align="end" mt="sm">
            <Select
              label={t('customerList.print.sheet')}
              w={280}
              data={labelSheets.map((each) => ({
                value: each.key,
                label: t('customerList.print.sheetOf', { count: labelsOn(each), size: sizeOf(each) }),
              }))}
              value={sheet.key}
              onChange={(key) => setSheet(labelSheets.find((each) => each.key === key) ?? sheet)}
              allowDeselect={false}
            />
            <NumberInput
              label={t('customerList.print.start')}
              w={200}
              min={1}
              max={perSheet}
              allowDecimal={false}
              allowNegative={false}
              value={start}
              onChange={(value) => setStart(typeof value === 'number' && value >= 1 ? Math.min(value, perSheet) : 1)}
            />
          </Group>
          {found.data !== undefined && (
            <Text size="sm" c="dimmed" mt="sm" role="status">
              {[
                t('customerList.print.labelCount', { count: labels.length }),
                withoutAddress > 0 && t('customerList.print.withoutAddress', { count: withoutAddress }),
                notToContact > 0 && t('customerList.print.notToContact', { count: notToContact }),
                total - withoutAddress - notToContact > labels.length &&
                  t('customerList.print.firstOnly', { count: labels.length }),
                t('customerList.print.printHint'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          )}
        </>
      }
    >
      {found.error !== null && <LoadFailed error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={10} />}
      {found.data !== undefined && labels.length === 0 && <Text>{t('customerList.print.nobody')}</Text>}
      {sheets.map((places, at) => (
        <div key={at} className={classes['sheet']}>
          {places.map(
            (label, place) =>
              label !== null && (
                <address
                  key={place}
                  className={classes['label']}
                  style={{
                    width: `${sheet.width}mm`,
                    height: `${sheet.height}mm`,
                    left: `${sheet.left + (place % sheet.columns) * sheet.stepX}mm`,
                    top: `${sheet.top + Math.floor(place / sheet.columns) * sheet.height}mm`,
                  }}
                >
                  {label.lines.map((line, index) => (
                    <span key={index} className={classes['line']}>
                      {line}
                    </span>
                  ))}
                </address>
              ),
          )}
        </div>
      ))}
    </PrintView>
  )
}
