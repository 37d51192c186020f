import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What can differ between light and dark; everything else is the same page. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** Colours are looked at when nothing moves any more. */
async function settle(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => 0))))
}

/** In the page itself, not in a second one beside it for each look: there are no frames of others. */
const inThePage = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

/** What is open breaks, in words that lead to the place: every rule in light, then those of colour in dark. */
export async function barriersOf(page: Page, where: string): Promise<string[]> {
  await settle(page, 'light')
  const light = await inThePage(page).withTags(rules).analyze()
  await settle(page, 'dark')
  const dark = await inThePage(page).withRules(rulesOfColour).analyze()
  await settle(page, 'light')
  return [
    ...light.violations.map((violation) => ({ ...violation, scheme: 'light' })),
    ...dark.violations.map((violation) => ({ ...violation, scheme: 'dark' })),
  ].flatMap(({ id, nodes, scheme }) =>
    nodes.map((node) => `${where} (${scheme}): ${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}
