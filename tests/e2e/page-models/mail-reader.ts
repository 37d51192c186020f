import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Mails on the time line of a card, and the drawer in which one is read. */
export function mailReader(page: Page, t: Words) {
  const drawer = page.getByRole('dialog', { name: t('mails.title'), exact: true })
  return {
    drawer,
    /** A mail of the time line by its subject. */
    entry: (subject: string) => page.getByRole('listitem').getByRole('button', { name: subject }).first(),
    letter: drawer.getByRole('document', { name: t('mails.text'), exact: true }),
    file: (name: string) => drawer.getByRole('button', { name: t('cardFiles.save', { name }), exact: true }),
  }
}
