import { useState } from 'react'
import { Button, Group, Progress, Switch, Text } from '@mantine/core'
import {
  IconAddressBook,
  IconBell,
  IconCash,
  IconDatabaseExport,
  IconListDetails,
  IconPackage,
  IconReceipt,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { Section } from '#renderer/ui/section.tsx'
import { CardsRow } from './cards-row.tsx'
import { useExport } from './use-export.ts'
import classes from './import-export.module.css'

const rows = [
  { what: 'customers', icon: IconAddressBook },
  { what: 'products', icon: IconPackage },
  { what: 'purchases', icon: IconReceipt },
  { what: 'lines', icon: IconListDetails },
  { what: 'payments', icon: IconCash },
  { what: 'follow-ups', icon: IconBell },
  { what: 'all', icon: IconDatabaseExport },
] as const
const formats = ['xlsx', 'csv', 'json'] as const

/** Everything in the shop as files of its own: one button, one file. */
export function ExportSection() {
  const { t } = useTranslation()
  const { counts } = useShop()
  const [isRaw, setIsRaw] = useState(false)
  const { running, start, stop } = useExport()

  return (
    <Section title={t('importExport.export')} description={t('importExport.exportDetail')}>
      <div className={classes['rows']} role="list">
        {rows.map(({ what, icon: Icon }) => {
          const isRunning = running?.what === what
          const name = t(`importExport.exports.${what}`)
          const count = what === 'customers' ? counts.customers : what === 'purchases' ? counts.purchases : null
          return (
            <div key={what} className={classes['row']} role="listitem">
              <Icon size={20} stroke={1.6} aria-hidden />
              <div className={classes['rowText']}>
                <Text size="sm" fw={550}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed">
                  {count === null ? t(`importExport.exportsDetail.${what}`) : t('importExport.plainCount', { count })}
                </Text>
              </div>
              {isRunning ? (
                <Group gap="sm" wrap="nowrap">
                  <Progress
                    value={running.share * 100}
                    w={96}
                    size="sm"
                    aria-label={t('importExport.writing', { name })}
                  />
                  <Button variant="default" size="compact-sm" onClick={stop}>
                    {t('common.cancel')}
                  </Button>
                </Group>
              ) : (
                <Group gap={4} wrap="nowrap">
                  {formats
                    .filter((format) => what !== 'all' || format !== 'csv')
                    .map((format) => (
                      <Button
                        key={format}
                        variant="default"
                        size="compact-sm"
                        disabled={running !== null}
                        aria-label={t('importExport.saveAs', { name, kind: t(`importExport.formats.${format}`) })}
                        onClick={() => void start(what, format, isRaw && format === 'csv')}
                      >
                        {t(`importExport.formats.${format}`)}
                      </Button>
                    ))}
                </Group>
              )}
            </div>
          )
        })}
        <CardsRow isBusy={running !== null} onSave={(choice) => void start('customers', 'vcf', false, choice)} />
      </div>
      <Switch
        mt="md"
        checked={isRaw}
        onChange={(event) => setIsRaw(event.currentTarget.checked)}
        label={t('importExport.raw')}
        description={t('importExport.rawDetail')}
        classNames={{ description: classes['hint'] }}
      />
    </Section>
  )
}
