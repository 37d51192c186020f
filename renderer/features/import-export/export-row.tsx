import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { mailingChannels } from '#shared/contract/exports.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import type { RunningExport, useExport } from '#renderer/ui/use-export.ts'
import { exportChoices, type ExportChoice, type ExportKind } from './export-kinds.ts'
import { ExportProgress } from './export-progress.tsx'
import classes from './import-export.module.css'

export type ExportRowProps = {
  readonly kind: ExportKind
  readonly running: RunningExport | null
  readonly start: ReturnType<typeof useExport>['start']
  readonly stop: () => void
}

/** One kind of records: what it is, and a button for each usual form of it. */
export function ExportRow({ kind, running, start, stop }: ExportRowProps) {
  const { t } = useTranslation()
  const { counts } = useShop()
  const language = useLanguage()
  const { what, icon: Icon } = kind
  const own =
    what === 'mailing' || what === 'yearly-days' || what === 'orders' || what === 'activities' || what === 'messages'
  const name = own ? t(`exports.names.${what}`) : t(`importExport.exports.${what}`)
  const count = what === 'customers' ? counts.customers : what === 'purchases' ? counts.purchases : null
  const detail = own
    ? t(`exports.details.${what}`)
    : what === 'customers' || what === 'purchases'
      ? t('importExport.plainCount', { count: count ?? 0 })
      : t(`importExport.exportsDetail.${what}`)
  const isBusy = running !== null
  const save = (choice: ExportChoice) => void start(what, { what, ...exportChoices[choice] })
  // English Outlook is the same in both.
  const menu = kind.menu.filter((choice) => choice !== 'outlookLocal' || language !== 'en')
  return (
    <div className={classes['row']} role="listitem">
      <Icon size={20} stroke={1.6} aria-hidden />
      <div className={classes['rowText']}>
        <Text size="sm" fw={550}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      </div>
      {running?.key === what ? (
        <ExportProgress name={name} running={running} onStop={stop} />
      ) : (
        <Group gap={4} wrap="nowrap">
          {what === 'mailing' &&
            mailingChannels.map((channel) => (
              <Button
                key={channel}
                variant="default"
                size="compact-sm"
                disabled={isBusy}
                aria-label={t('importExport.saveAs', { name, kind: t(`exports.channels.${channel}`) })}
                onClick={() => void start(what, { what, channel, format: 'csv' })}
              >
                {t(`exports.channels.${channel}`)}
              </Button>
            ))}
          {kind.buttons.map((choice) => {
            const form = choice === 'ics' ? t('exports.calendar') : t(`importExport.formats.${choice}`)
            return (
              <Button
                key={choice}
                variant="default"
                size="compact-sm"
                disabled={isBusy}
                aria-label={t('importExport.saveAs', { name, kind: form })}
                onClick={() => save(choice)}
              >
                {form}
              </Button>
            )
          })}
          {menu.length > 0 && (
            <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 120 }} withinPortal>
              <Menu.Target>
                <ActionIcon size={28} disabled={isBusy} aria-label={t('exports.more', { name })}>
                  <IconDots size={18} stroke={1.8} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {menu.map((choice) => (
                  <Menu.Item key={choice} onClick={() => save(choice)}>
                    {t(`exports.as.${choice}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      )}
    </div>
  )
}
