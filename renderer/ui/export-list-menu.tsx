import { ActionIcon, Loader, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useExport, type ExportRequest } from './use-export.ts'

type ListFormat = 'xlsx' | 'csv' | 'json' | 'ics'

export type ExportListMenuProps = {
  readonly formats: readonly ListFormat[]
  /** What the list shows now. */
  readonly request: Omit<ExportRequest, 'format'>
  readonly disabled?: boolean
}

/** Saves what a list shows, as it is narrowed now; while it runs, the button stops it. */
export function ExportListMenu({ formats, request, disabled = false }: ExportListMenuProps) {
  const { t } = useTranslation()
  const { running, start, stop } = useExport()
  const label = t('exports.shown')
  if (running !== null)
    return (
      <ActionIcon size={36} variant="default" aria-label={t('common.cancel')} onClick={stop}>
        <Loader size={16} />
      </ActionIcon>
    )
  return (
    <Menu position="bottom-end" shadow="md" transitionProps={{ duration: 120 }} withinPortal>
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={label} title={label} disabled={disabled}>
          <IconDownload size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void start('list', { ...request, format })}>
            {t(`exports.as.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
