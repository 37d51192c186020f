import { Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { DuplicateTable } from './duplicate-table.tsx'
import { importedOf, outcomeWords } from './outcome-words.ts'
import { ProblemTable } from './problem-table.tsx'
import { warningCount, WarningTable } from './warning-table.tsx'
import type { Checked, UploadedFile } from './wizard-store.ts'
import classes from './import-export.module.css'

export type CheckTabsProps = {
  readonly file: UploadedFile
  readonly options: ImportOptions
  readonly checked: Checked
  readonly isBusy: boolean
}

/** A few numbers, and what is behind each. */
export function CheckTabs({ file, options, checked: { outcome, there }, isBusy }: CheckTabsProps) {
  const { t } = useTranslation()
  const certain = outcome.duplicates.filter((row) => row.certain)
  const possible = outcome.duplicates.filter((row) => !row.certain)
  const counts = {
    new: outcome.created,
    there,
    // Where all are created, the engine counts those already there among the possible ones.
    possible: options.onDuplicate === 'create' ? possible.length : outcome.possibleDuplicates,
    problems: outcome.rejected.length,
    warnings: warningCount(outcome),
  }
  const holds = importedOf(outcome.type)
  const isPurchases = holds === 'purchases'
  const thereWords = {
    purchases: t('importExport.therePurchases', { count: there }),
    products: t('importExport.thereProducts', { count: there }),
    messages: t('mails.thereMails', { count: there }),
  }
  const words = outcomeWords(t, outcome)
  const names = [
    'new',
    'there',
    ...(holds === 'customers' ? (['possible'] as const) : []),
    'problems',
    // Said only where there is something to say.
    ...(counts.warnings > 0 ? (['warnings'] as const) : []),
  ] as const
  return (
    <Tabs
      defaultValue={counts.problems > 0 ? 'problems' : counts.there > 0 && !isPurchases ? 'there' : 'new'}
      keepMounted={false}
      aria-busy={isBusy}
    >
      <Tabs.List className={classes['counts']}>
        {names.map((name) => (
          <Tabs.Tab key={name} value={name} className={classes['countTab']}>
            <span className={classes['count']} data-warns={(name === 'problems' && counts[name] > 0) || undefined}>
              {t('importExport.plainCount', { count: counts[name] })}
            </span>
            <span className={classes['countName']}>{t(`importExport.counts.${name}`)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="new" pt="md">
        <Text>
          {words.isNew}
          {(isPurchases || holds === 'messages') && outcome.customersCreated > 0
            ? ` ${t('importExport.newBuyers', { count: outcome.customersCreated })}`
            : ''}
        </Text>
        {outcome.updated > 0 && <Text mt={4}>{words.updated}</Text>}
      </Tabs.Panel>
      <Tabs.Panel value="there" pt="md">
        {holds !== 'customers' ? <Text>{thereWords[holds]}</Text> : <DuplicateTable rows={certain} count={there} />}
      </Tabs.Panel>
      <Tabs.Panel value="possible" pt="md">
        <DuplicateTable rows={possible} count={counts.possible} description={t('importExport.possibleDetail')} />
      </Tabs.Panel>
      <Tabs.Panel value="problems" pt="md">
        <ProblemTable file={file} options={options} outcome={outcome} />
      </Tabs.Panel>
      <Tabs.Panel value="warnings" pt="md">
        <WarningTable outcome={outcome} />
      </Tabs.Panel>
    </Tabs>
  )
}
