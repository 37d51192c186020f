import {
  IconAddressBook,
  IconBell,
  IconClipboardList,
  IconFilter,
  IconForms,
  IconListNumbers,
  IconMessage,
  IconMoodSad,
  IconNotebook,
  IconPackage,
  IconPaperclip,
  IconReceipt,
  type Icon,
} from '@tabler/icons-react'
import type { TrashKind } from '#shared/domain/trash-kinds.ts'

/** The sign of each kind of record in the trash. */
export const trashIcons: Readonly<Record<TrashKind, Icon>> = {
  customer: IconAddressBook,
  purchase: IconReceipt,
  'follow-up': IconBell,
  product: IconPackage,
  activity: IconMessage,
  attachment: IconPaperclip,
  'custom-field': IconForms,
  'list-view': IconFilter,
  order: IconClipboardList,
  'credit-entry': IconNotebook,
  complaint: IconMoodSad,
  'follow-up-template': IconListNumbers,
}
