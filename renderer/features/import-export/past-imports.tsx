import { useState } from 'react'
import { Button, Text } from '@mantine/core'
import { IconAddressBook, IconPackage, IconReceipt, IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { importedOf, type Imported } from './outcome-words.ts'
import { useUndoImport } from './use-undo-import.ts'
import classes from './import-export.module.css'

const shownAtFirst = 5
const icons = { customers: IconAddressBook, purchases: IconReceipt, products: IconPackage, messages: IconMail }

/** Imports that were done, each with its way back. */
export function PastImports() {
  const { t } = useTranslation()
  const instant = useInstantText()
  const list = useQuery(orpc.imports.list.queryOptions())
  const { undo, undoing } = useUndoImport()
  const [showsAll, setShowsAll] = useState(false)
  const batches = list.data ?? []
  const counted = (holds: Imported, count: number): string => {
    if (holds === 'messages') return t('mails.mailCount', { count })
    return holds === 'products' ? t('sales.products.count', { count }) : t(`units.${holds}`, { count })
  }
  if (list.error !== null) return <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
  if (batches.length === 0) return null
  return (
    <Section title={t('importExport.past')} description={t('importExport.pastDetail')}>
      <div className={classes['rows']} role="list">
        {batches.slice(0, showsAll ? undefined : shownAtFirst).map((batch) => {
          const holds = importedOf(batch.type)
          const Icon = icons[holds]
          const facts = [
            instant(batch.at),
            counted(holds, batch.created),
            ...(batch.updated > 0 ? [t('importExport.pastUpdated', { count: batch.updated })] : []),
            ...(batch.rejected > 0 ? [t('importExport.pastRejected', { count: batch.rejected })] : []),
          ]
          return (
            <div key={batch.id} className={classes['row']} role="listitem">
              <Icon size={20} stroke={1.6} role="img" aria-label={t(`importExport.types.${holds}`)} />
              <div className={classes['rowText']}>
                <Text size="sm" fw={550} truncate title={batch.fileName}>
                  {batch.fileName}
                </Text>
                <Text size="xs" c="dimmed">
                  {facts.join(' · ')}
                </Text>
              </div>
              {batch.undoneAt === null ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  loading={undoing === batch.id}
                  disabled={undoing !== null && undoing !== batch.id}
                  aria-label={t('importExport.undoNamed', { name: batch.fileName })}
                  onClick={() => void undo(batch)}
                >
                  {t('common.undo')}
                </Button>
              ) : (
                <Text size="xs" c="dimmed">
                  {t('importExport.wasUndone', { when: instant(batch.undoneAt) })}
                </Text>
              )}
            </div>
          )
        })}
      </div>
      {batches.length > shownAtFirst && !showsAll && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShowsAll(true)}>
          {t('importExport.showAll', { count: batches.length })}
        </Button>
      )}
    </Section>
  )
}
