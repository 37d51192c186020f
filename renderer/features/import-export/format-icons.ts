import { IconAddressBook, IconArchive, IconFileSpreadsheet, IconFileText, IconMail } from '@tabler/icons-react'
import type { ImportFormat } from '#shared/domain/import-formats.ts'

export const formatIcons: Readonly<Record<ImportFormat, typeof IconMail>> = {
  csv: IconFileText,
  xlsx: IconFileSpreadsheet,
  vcf: IconAddressBook,
  ldif: IconAddressBook,
  eml: IconMail,
  mbox: IconMail,
  msg: IconMail,
  json: IconArchive,
}
