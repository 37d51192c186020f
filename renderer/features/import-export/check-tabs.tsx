import { Tabs } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowsLeftRight,
  IconCheck,
  IconInfoCircle,
  IconPencil,
  IconPlus,
  IconUserQuestion,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportReview } from '#shared/contract/imports.ts'
import { importGroups, type ImportGroup } from '#shared/domain/import-groups.ts'
import { GroupPanel } from './group-panel.tsx'
import { SendersPanel } from './senders-panel.tsx'
import { warningCount, WarningTable } from './warning-table.tsx'
import type { Wizard } from './wizard-store.ts'
import { WrongPanel } from './wrong-panel.tsx'
import classes from './check.module.css'

const icons = {
  new: IconPlus,
  changed: IconPencil,
  there: IconCheck,
  possible: IconArrowsLeftRight,
  wrong: IconAlertTriangle,
} as const

/** Looked at first: what needs a person. */
const urgent: readonly ImportGroup[] = ['possible', 'changed', 'new', 'wrong', 'there']

export type CheckTabsProps = {
  readonly now: Extract<Wizard, { kind: 'check' }>
  readonly counts: ImportReview['counts']
}

/** A number for each group of rows, and the rows behind it. */
export function CheckTabs({ now, counts }: CheckTabsProps) {
  const { t } = useTranslation()
  const { checked } = now
  const warnings = warningCount(checked)
  const holdsCustomers = checked.type === 'customers'
  const names = importGroups.filter((name) => {
    if (name === 'possible') return holdsCustomers || counts.possible > 0
    const canChange = holdsCustomers || checked.type === 'products'
    return name !== 'changed' || canChange || counts.changed > 0
  })
  return (
    <Tabs
      defaultValue={urgent.find((name) => counts[name] > 0) ?? 'new'}
      keepMounted={false}
      classNames={{ root: classes['groups'], panel: classes['group'] }}
    >
      <Tabs.List className={classes['counts']}>
        {names.map((name) => {
          const Icon = icons[name]
          return (
            <Tabs.Tab key={name} value={name} className={classes['countTab']}>
              <span className={classes['count']} data-group={counts[name] > 0 ? name : undefined}>
                <Icon size={18} stroke={2} aria-hidden />
                {t('importExport.plainCount', { count: counts[name] })}
              </span>
              <span className={classes['countName']}>{t(`importReview.counts.${name}`)}</span>
            </Tabs.Tab>
          )
        })}
        {checked.unknownSenders.length > 0 && (
          <Tabs.Tab value="senders" className={classes['countTab']}>
            <span className={classes['count']}>
              <IconUserQuestion size={18} stroke={2} aria-hidden />
              {t('importExport.plainCount', { count: checked.unknownSenders.length })}
            </span>
            <span className={classes['countName']}>{t('importReview.senders')}</span>
          </Tabs.Tab>
        )}
        {warnings > 0 && (
          <Tabs.Tab value="warnings" className={classes['countTab']}>
            <span className={classes['count']}>
              <IconInfoCircle size={18} stroke={2} aria-hidden />
              {t('importExport.plainCount', { count: warnings })}
            </span>
            <span className={classes['countName']}>{t('importExport.counts.warnings')}</span>
          </Tabs.Tab>
        )}
      </Tabs.List>
      {names.map((name) => (
        <Tabs.Panel key={name} value={name}>
          {name === 'wrong' ? (
            <WrongPanel now={now} count={counts.wrong} />
          ) : (
            <GroupPanel now={now} group={name} count={counts[name]} />
          )}
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="senders">
        <SendersPanel now={now} />
      </Tabs.Panel>
      <Tabs.Panel value="warnings">
        <WarningTable outcome={checked} />
      </Tabs.Panel>
    </Tabs>
  )
}
