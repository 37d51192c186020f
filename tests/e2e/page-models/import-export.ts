import type { Download, FileChooser, Page } from '@playwright/test'
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
    /** The kind of a field that a column becomes. */
    newFieldKind: (name: string) =>
      page.getByRole('combobox', { name: t('importReview.newFieldKind', { name }), exact: true }),
    /** Corrects what was seen of the file: its encoding, its order of dates. */
    setFact: async (fact: 'encoding' | 'dates' | 'sheet', option: string) => {
      const name = fact === 'sheet' ? t('importReview.sheet') : t(`importExport.${fact}`)
      await page.getByRole('combobox', { name, exact: true }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    /** The first rows as they will be understood. */
    preview: (rows: number) => page.getByRole('group', { name: t('importExport.firstRows20', { count: rows }) }),
    check: button(t('importExport.checkNow')),
    /** A number of the check and what it counts. */
    counted: (what: 'new' | 'changed' | 'there' | 'possible' | 'wrong' | 'warnings', count: number) =>
      page.getByRole('tab', {
        name: new RegExp(
          `^${count}\\s*${what === 'warnings' ? t('importExport.counts.warnings') : t(`importReview.counts.${what}`)}$`,
        ),
      }),
    /** Whoever wrote and is no customer yet. */
    senders: (count: number) =>
      page.getByRole('tab', { name: new RegExp(`^${count}\\s*${t('importReview.senders')}$`) }),
    /** A row of the group that is shown. */
    rowNamed: (row: number, name: string) =>
      page
        .getByRole('row')
        .filter({ has: page.getByRole('checkbox', { name: t('importReview.rowNamed', { row, name }) }) }),
    /** One row in full. */
    detail: (row: number, name: string) =>
      page.getByRole('region', { name: t('importReview.rowNamed', { row, name }), exact: true }),
    /** What is done with all rows of the group that is shown. */
    decideAll: async (option: string) => {
      await page.getByRole('combobox', { name: t('importReview.forAll'), exact: true }).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
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
    undoThis: button(t('importExport.undoThis')),
    undoImport: (name: string) => button(t('importExport.undoNamed', { name })),
    chooseFile: async (file: Parameters<FileChooser['setFiles']>[0]) => {
      const asked = page.waitForEvent('filechooser')
      // The hidden field for files carries the same name.
      await button(t('importReview.chooseFiles')).last().click()
      await (await asked).setFiles(file)
    },
    begin: (name: string) => button(t('importReview.beginWith', { name })),
    nextFile: (name: string) => button(t('importReview.nextFile', { name })),
    /** Drops files on the window, wherever that is. */
    dropFiles: async (files: Readonly<Record<string, string>>) => {
      const data = await page.evaluateHandle((given) => {
        const transfer = new DataTransfer()
        for (const [name, text] of Object.entries(given)) transfer.items.add(new File([text], name))
        return transfer
      }, files)
      await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
      await page.dispatchEvent('main', 'drop', { dataTransfer: data })
    },
    /** Puts a text on the clipboard's way into the page, as Ctrl+V does. */
    paste: async (text: string) => {
      await page.evaluate((given) => {
        const data = new DataTransfer()
        data.setData('text/plain', given)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
      }, text)
    },
    pasted: page.getByRole('textbox', { name: t('importReview.pasteLabel') }),
    takePasted: button(t('importReview.pasteTake')),
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
