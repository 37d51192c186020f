import { IconPaperclip } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import { useBytesText } from '#renderer/ui/instant-text.ts'
import { useFileActs } from '#renderer/features/customers/files/use-file-acts.ts'
import type { ItemPlace } from './item-place.ts'
import { PlainItem } from './plain-item.tsx'

export type FileItemProps = ItemPlace & { readonly entry: Extract<TimelineEntry, { kind: 'attachment' }> }

/** A file that was added: opened or saved from here, too. */
export function FileItem({ entry, ...place }: FileItemProps) {
  const { t } = useTranslation()
  const bytesText = useBytesText()
  const { take, takeLabel } = useFileActs(entry)
  return (
    <PlainItem
      {...place}
      day={entry.day}
      icon={<IconPaperclip size={16} stroke={1.8} />}
      title={entry.name}
      facts={[t('timeline.file'), bytesText(entry.bytes)]}
      onOpen={() => void take()}
      openHint={takeLabel}
    />
  )
}
