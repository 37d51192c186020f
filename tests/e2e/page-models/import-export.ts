import type { Download, Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Data come in step by step, and go out by one button each. */
export function importExportPage(page: Page, t: Words) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    columns: page.getByRole('table', { name: t('importExport.columns'), exact: true }),
    fieldOf: (column: string) =>
      page.getByRole('combobox', { name: t('importExport.fieldOf', { column }), exact: true }),
    /** Says what a column holds. */
    setField: async (column: string, field: string) => {
      const select = page.getByRole('combobox', { name: t('importExport.fieldOf', { column }), exact: true })
      await select.click()
      await page.getByRole('option', { name: field, exact: true }).click()
    },
    /** Corrects what was seen of the file: its encoding, its order of dates. */
    setFact: async (fact: 'encoding' | 'dates', option: string) => {
      await page.getByRole('combobox', { name: t(`importExport.${fact}`), exact: true }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    /** The first rows as they will be understood. */
    preview: (rows: number) => page.getByRole('group', { name: t('importExport.firstRows20', { count: rows }) }),
    check: button(t('importExport.checkNow')),
    /** A number of the check and what it counts. */
    counted: (what: 'new' | 'there' | 'possible' | 'problems' | 'warnings', count: number) =>
      page.getByRole('tab', { name: new RegExp(`^${count}\\s*${t(`importExport.counts.${what}`)}$`) }),
    importCustomers: (count: number) => button(t('importExport.importCustomers', { count })),
    importPurchases: (count: number) => button(t('importExport.importPurchases', { count })),
    donePurchases: (count: number) =>
      page.getByRole('heading', { name: t('importExport.donePurchases', { count }), exact: true }),
    result: (count: number) =>
      page.getByRole('heading', { name: t('importExport.doneCustomers', { count }), exact: true }),
    showCustomers: button(t('importExport.showCustomers')),
    another: button(t('importExport.another')),
    downloadProblems: async (): Promise<Download> => {
      const started = page.waitForEvent('download')
      await button(t('importExport.downloadProblems')).click()
      return started
    },
    undoImport: (name: string) => button(t('importExport.undoNamed', { name })),
    chooseFile: async (path: string) => {
      const asked = page.waitForEvent('filechooser')
      // The hidden field for files carries the same name.
      await button(t('importExport.choose')).last().click()
      await (await asked).setFiles(path)
    },
    /** Drops a file on the window, wherever that is. */
    dropFile: async (name: string, content: string) => {
      const data = await page.evaluateHandle(
        ([fileName, text]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([text], fileName, { type: 'text/csv' }))
          return transfer
        },
        [name, content] as const,
      )
      await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
      await page.dispatchEvent('main', 'drop', { dataTransfer: data })
    },
    fullCopy: page.getByRole('group', { name: t('exports.fullCopy') }),
    saveFullCopy: async (): Promise<Download> => {
      const started = page.waitForEvent('download')
      await button(t('exports.saveArchive')).click()
      return started
    },
    exportAs: async (what: 'customers' | 'purchases', format: 'csv' | 'xlsx'): Promise<Download> => {
      const started = page.waitForEvent('download')
      await button(
        t('importExport.saveAs', {
          name: t(`importExport.exports.${what}`),
          kind: t(`importExport.formats.${format}`),
        }),
      ).click()
      return started
    },
  }
}
