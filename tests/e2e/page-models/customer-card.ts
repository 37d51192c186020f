import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Everything about one customer. */
export function customerCard(page: Page, t: Words) {
  const card = page.getByRole('article')
  const story = card.getByRole('region', { name: t('customers.story'), exact: true })
  const edit = (text: string) =>
    page.getByRole('button', { name: t('activities.editOf', { title: text }), exact: true })
  return {
    card,
    name: (name: string) => card.getByRole('heading', { name, exact: true }),
    figures: card.getByRole('region', { name: t('customers.figures'), exact: true }),
    story,
    close: card.getByRole('button', { name: t('customers.closeCard'), exact: true }),
    relations: card.getByRole('region', { name: t('relations.title'), exact: true }),
    /** What is written on top: what it is, its text, the small buttons below. */
    kind: (name: 'note' | 'call' | 'message' | 'visit' | 'promise') =>
      card
        .getByRole('group', { name: t('activities.kindOf'), exact: true })
        .first()
        .getByRole('button', { name: t(`activities.kinds.${name}`), exact: true }),
    composer: (kind: 'note' | 'call' | 'message' | 'visit') =>
      card.getByRole('textbox', { name: t(`activities.whatHappened.${kind}`), exact: true }),
    chip: (name: string) => card.getByRole('button', { name, exact: true }),
    /** What was noted, by its text, in the time line. */
    activity: (text: string) => story.getByRole('listitem').filter({ has: edit(text) }),
    edit,
    delete: (text: string) =>
      story.getByRole('button', { name: t('activities.deleteOf', { title: text }), exact: true }),
    editor: story.locator('form'),
    addRelation: async (kind: 'company' | 'person' | 'member' | 'referrer' | 'referred', text: string) => {
      await card.getByRole('button', { name: t('profile.add'), exact: true }).click()
      await page.getByRole('menuitem', { name: t(`relations.adds.${kind}`), exact: true }).click()
      await card.getByRole('combobox', { name: t(`relations.adds.${kind}`), exact: true }).fill(text)
    },
    suggestion: (text: string) => page.getByRole('option').filter({ hasText: text }),
    /** Somebody who is there already, not the offer to write them down. */
    known: (name: string) =>
      page
        .getByRole('option')
        .filter({ hasText: name, hasNotText: t('common.newCustomerNamed', { name }) })
        .first(),
    promise: card.getByRole('textbox', { name: t('customers.whatPromised'), exact: true }),
    field: (name: string) => card.getByRole('textbox', { name, exact: true }),
    /** Opens what the card doesn't show because nothing is known of it. */
    add: async (item: string) => {
      await card.getByRole('button', { name: t('profile.add'), exact: true }).click()
      await page.getByRole('menuitem', { name: item, exact: true }).click()
    },
    /** What was opened hears keys now. */
    hears: () => card.locator(':is(input, textarea):focus').first().waitFor(),
    atTop: card.getByRole('list', { name: t('profile.atTop'), exact: true }),
    moveToTrash: async () => {
      await card.getByRole('button', { name: t('common.more'), exact: true }).click()
      await page.getByRole('menuitem', { name: t('customers.toTrash'), exact: true }).click()
    },
  }
}
