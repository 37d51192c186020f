import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '#renderer/ui/section.tsx'
import { useExport } from '#renderer/ui/use-export.ts'
import { CardsRow } from './cards-row.tsx'
import { exportGroups } from './export-kinds.ts'
import { ExportRow } from './export-row.tsx'
import { FullCopy } from './full-copy.tsx'
import classes from './import-export.module.css'

/** Everything in the shop as files of its own: the whole at once, or kind by kind. */
export function ExportSection() {
  const { t } = useTranslation()
  const { running, start, stop } = useExport()
  return (
    <Section title={t('importExport.export')} description={t('importExport.exportDetail')}>
      <FullCopy running={running} start={start} stop={stop} />
      {exportGroups.map(({ name, kinds }) => (
        <div key={name}>
          <Text size="xs" fw={600} c="dimmed" className={classes['groupName']} id={`exports-${name}`}>
            {t(`exports.groups.${name}`)}
          </Text>
          <div className={classes['rows']} role="list" aria-labelledby={`exports-${name}`}>
            {kinds.map((kind) => (
              <ExportRow key={kind.what} kind={kind} running={running} start={start} stop={stop} />
            ))}
            {name === 'customers' && (
              <CardsRow
                isBusy={running !== null}
                onSave={(choice) => void start('cards', { what: 'customers', format: 'vcf', ...choice })}
              />
            )}
          </div>
        </div>
      ))}
    </Section>
  )
}
