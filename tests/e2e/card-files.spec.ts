import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { contentFile, contentFolderOf } from '#db/content-store.ts'
import { aPng } from '#backend/testing/pictures.ts'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { barriersOf } from './barriers.ts'
import { expect, test } from './fixtures.ts'
import { cardFiles } from './page-models/card-files.ts'
import { shell } from './page-models/shell.ts'
import type { ShopServer } from './shop-server.ts'
import { sure } from './sure.ts'
import { wordsOf } from './words.ts'

const t = wordsOf('en')

async function openCard(page: Page, { host, url }: ShopServer) {
  await host.client.shop.create({ name: 'Kafana', currency: 'EUR', country: 'RS', language: 'en' })
  const { id } = await host.client.customers.create({ givenName: 'Ana', familyName: 'Marić' })
  await page.goto(url)
  await page.evaluate((hash) => (location.hash = hash), `/customers/${id}`)
  await expect(page.getByRole('article').getByRole('heading', { name: 'Ana Marić' })).toBeVisible()
  return { client: host.client, id }
}
const expectClean = async (page: Page) => expect(await barriersOf(page, 'card')).toEqual([])
const written = (name: string, content: Buffer | string): string => {
  const path = test.info().outputPath(name)
  writeFileSync(path, content)
  return path
}

test('a photo is cut to size by keyboard, shown on card and list, removed and brought back', async ({
  page,
  server,
}) => {
  const { client, id } = await openCard(page, server)
  const files = cardFiles(page, t)
  await files.choosePhoto(written('portrait.png', aPng(1600, 900)))
  await expect(files.cropArea).toBeFocused()
  await expectClean(page)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('+')
  await files.zoom.focus()
  await page.keyboard.press('End')
  await expect(files.zoom).toHaveAttribute('aria-valuenow', '5')
  await files.savePhoto.click()
  await expect(files.card.locator('header img')).toBeVisible()
  await expect(page.getByRole('grid').locator('img')).toBeVisible()
  const { photoId } = await client.customers.get({ id })
  const [photo] = await client.photos.get({ ids: [sure(photoId)] })
  expect(readImageHeader(Buffer.from(sure(photo).base64, 'base64'))).toEqual({
    mediaType: 'image/jpeg',
    width: 180,
    height: 180,
  })

  await files.photoOf('Ana Marić').click()
  await files.removePhoto.click()
  await expect(files.addPhoto).toBeVisible()
  await shell(page, t).undoToast(t('cardFiles.photoRemoved'))
  await expect(files.photoOf('Ana Marić')).toBeVisible()
})

test('what is no photo is refused kindly, and nothing changes', async ({ page, server }) => {
  await openCard(page, server)
  const files = cardFiles(page, t)
  const notAnImage = page.getByRole('alert').filter({ hasText: t('errors.photo-not-an-image') })
  for (const [name, content] of [
    ['drawing.jpg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['page.jpg', '<!doctype html><script>document.title = "gone"</script>'],
    ['broken.png', aPng(50, 50).subarray(0, 60)],
  ] as const) {
    await files.choosePhoto(written(name, content))
    await expect(notAnImage).toBeVisible()
    await notAnImage.getByRole('button').click()
    await expect(notAnImage).toHaveCount(0)
  }
  await files.choosePhoto(written('huge.jpg', Buffer.alloc(40 * 1024 * 1024)))
  await expect(
    page.getByRole('alert').filter({ hasText: t('errors.photo-too-large', { context: 'source', limitMb: 30 }) }),
  ).toBeVisible()
  await expect(files.cropper).toHaveCount(0)
})

test('files are put on a card, renamed, saved, thrown away and brought back', async ({ page, server }) => {
  const { client, id } = await openCard(page, server)
  const files = cardFiles(page, t)
  await expect(files.section.getByRole('heading')).toHaveCount(0)
  await files.chooseFiles([written('Contract.txt', 'signed'), written('Size.txt', 'forty-two')])
  await expect(files.file('Size.txt')).toBeVisible()
  await expect(shell(page, t).toast(t('cardFiles.addedMany', { count: 2 }))).toBeVisible()
  await files.dropOnCard('Taste.txt', 'mild')
  await expect(files.file('Taste.txt')).toBeVisible()
  await expect(page).toHaveURL(/customers/)
  expect(await files.saved('Contract.txt')).toBe('signed')

  await files.actions('Contract.txt').focus()
  await page.keyboard.press('Enter')
  await expect(files.rename).toBeVisible()
  await files.rename.click()
  await expect(files.newName).toBeFocused()
  await expectClean(page)
  await files.newName.fill('Contract of May')
  await page.keyboard.press('Enter')
  await expect(files.file('Contract of May.txt')).toBeFocused()

  await files.actions('Taste.txt').click()
  await files.toTrash.click()
  await expect(files.file('Taste.txt')).toHaveCount(0)
  await expect(files.addFiles).toBeFocused()
  await shell(page, t).undoToast(t('cardFiles.trashed', { name: 'Taste.txt' }))
  await expect(files.file('Taste.txt')).toBeVisible()
  expect((await client.attachments.list({ customerId: id })).total).toBe(3)
})

test('a file too large is refused before it is read, one that is missing on the disk is told', async ({
  page,
  server,
  problems,
}) => {
  const { client, id } = await openCard(page, server)
  const files = cardFiles(page, t)
  await files.chooseFiles([written('film.mov', Buffer.alloc(26 * 1024 * 1024))])
  await expect(
    page.getByRole('alert').filter({ hasText: t('errors.file-too-large', { context: 'attachment', limitMb: 25 }) }),
  ).toBeVisible()
  const { sha256 } = await client.attachments.add({ customerId: id, name: 'a.txt', base64: 'YQ==' })
  rmSync(contentFile(contentFolderOf(join(server.folder, 'shop.regulars')), sha256))
  await files.file('a.txt').click()
  await expect(page.getByRole('alert').filter({ hasText: 'Everything else is safe' })).toBeVisible()
  // The browser notes every refusal by itself.
  expect(problems.splice(0)).toHaveLength(1)
})
