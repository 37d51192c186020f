import { useEffect, useRef, useState } from 'react'
import { Button, Text } from '@mantine/core'
import { IconAddressBook, IconArchive, IconCash, IconMail, IconPackage, IconReceipt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useInstantText } from '#renderer/ui/instant-text.ts'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { KeptList, type KeptRecord } from './kept-list.tsx'
import { importedOf, outcomeWords, typeWords } from './outcome-words.ts'
import { useUndoImport } from './use-undo-import.ts'
import classes from './import-export.module.css'

const shownAtFirst = 5
const icons = {
  customers: IconAddressBook,
  purchases: IconReceipt,
  products: IconPackage,
  payments: IconCash,
  messages: IconMail,
  all: IconArchive,
}

/** Imports that were done, each with its way back. */
export function PastImports() {
  const { t } = useTranslation()
  const instant = useInstantText()
  const list = useQuery(orpc.imports.list.queryOptions())
  const { undo, undoing } = useUndoImport()
  const [fresh, setFresh] = useState<number | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  /** What the undo of an import left, told below it. */
  const [kept, setKept] = useState<{ readonly id: number; readonly records: readonly KeptRecord[] } | null>(null)
  const batches = list.data ?? []
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
            outcomeWords(t, { ...batch, type: holds }).done,
            ...(batch.updated > 0 ? [t('importExport.pastUpdated', { count: batch.updated })] : []),
            ...(batch.rejected > 0 ? [t('importExport.pastRejected', { count: batch.rejected })] : []),
          ]
          return (
            <div key={batch.id} className={classes['row']} role="listitem">
              <Icon size={20} stroke={1.6} role="img" aria-label={typeWords(t, holds)} />
              <div className={classes['rowText']}>
                <Text size="sm" fw={550} truncate title={batch.fileName}>
                  {batch.fileName}
                </Text>
                <Text size="xs" c="dimmed">
                  {facts.join(' · ')}
                </Text>
                {kept?.id === batch.id && (
                  <div role="status" className={classes['keptOf']}>
                    <KeptList kept={kept.records} />
                  </div>
                )}
              </div>
              {batch.undoneAt === null ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  loading={undoing === batch.id}
                  disabled={undoing !== null && undoing !== batch.id}
                  aria-label={t('importExport.undoNamed', { name: batch.fileName })}
                  onClick={() => {
                    void undo(batch).then((records) => {
                      setFresh(batch.id)
                      setKept(records === null || records.length === 0 ? null : { id: batch.id, records })
                    })
                  }}
                >
                  {t('common.undo')}
                </Button>
              ) : (
                <WasUndone isFresh={fresh === batch.id}>
                  {t('importExport.wasUndone', { when: instant(batch.undoneAt) })}
                </WasUndone>
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

/** Takes the place of the button that was pressed, and its focus. */
function WasUndone({ isFresh, children }: { readonly isFresh: boolean; readonly children: string }) {
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isFresh && document.activeElement === document.body) text.current?.focus({ preventScroll: true })
  }, [isFresh])
  return (
    <Text size="xs" c="dimmed" ref={text} tabIndex={-1}>
      {children}
    </Text>
  )
}
