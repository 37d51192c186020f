import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Counter mode, and whoever sells there: all by keys, which are counted. */
export function counterPage(page: Page, t: Words) {
  const dialog = page.getByRole('dialog', { name: t('counter.title'), exact: true })
  let pressed = 0
  const press = async (key: string): Promise<void> => {
    pressed += 1
    await page.keyboard.press(key)
  }
  /** Types as people do: every sign is a key. */
  const type = async (text: string): Promise<void> => {
    for (const sign of text) {
      pressed += 1
      await page.keyboard.type(sign)
    }
  }
  return {
    dialog,
    who: dialog.getByRole('combobox', { name: t('counter.who'), exact: true }),
    amount: dialog.getByRole('textbox', { name: t('counter.asks.sale'), exact: true }),
    field: (kind: 'given' | 'debt') => dialog.getByRole('textbox', { name: t(`counter.asks.${kind}`), exact: true }),
    name: dialog.getByRole('textbox', { name: t('counter.name'), exact: true }),
    head: (name: string) => dialog.getByRole('heading', { level: 1, name, exact: true }),
    hit: (name: string) => dialog.getByRole('option').filter({ hasText: name }),
    button: (name: string) => dialog.getByRole('button', { name }),
    lines: dialog.getByRole('list', { name: t('purchase.items'), exact: true }).getByRole('listitem'),
    news: dialog.getByRole('status').filter({ hasText: /\S/ }),
    problem: dialog.getByRole('alert').filter({ hasText: /\S/ }),
    press,
    type,
    /** As a scanner does: signs within milliseconds, then Enter. */
    scan: async (code: string) => {
      await page.keyboard.type(code)
      await page.keyboard.press('Enter')
    },
    /** Keys pressed since the last question. */
    pressedSince: (): number => {
      const count = pressed
      pressed = 0
      return count
    },
  }
}
