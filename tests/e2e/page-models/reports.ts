import type { Download, Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** A report can be taken along as a file. */
export function reportsPage(page: Page, t: Words) {
  return {
    saveAs: async (format: 'csv' | 'openInExcel'): Promise<Download> => {
      const started = page.waitForEvent('download')
      await page.getByRole('button', { name: t(`reports.${format}`), exact: true }).click()
      return started
    },
  }
}
