import { otherFileType } from '../file-type.ts'

/** What is read as sheets: files of Excel and LibreOffice, XML of both, web pages that are called `.xls`. */
export const workbookKinds = ['xlsx', 'ods', 'flat-ods', 'spreadsheet-xml', 'html'] as const
export type WorkbookKind = (typeof workbookKinds)[number]

/** The kind of a file whose format is a workbook. */
export const workbookKind = (content: Uint8Array): WorkbookKind => {
  const type = otherFileType(content)
  return workbookKinds.find((kind) => kind === type) ?? 'xlsx'
}
