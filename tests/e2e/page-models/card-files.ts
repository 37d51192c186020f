import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Words } from '../words.ts'

/** Photo and files of the card that is open. */
export function cardFiles(page: Page, t: Words) {
  const card = page.getByRole('article')
  const section = card.getByRole('region', { name: t('cardFiles.files'), exact: true })
  const button = (name: string) => card.getByRole('button', { name, exact: true })
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
  const cropper = page.getByRole('dialog', { name: t('cardFiles.cropTitle'), exact: true })
  const choose = async (click: () => Promise<void>, files: string | readonly string[]) => {
    const asked = page.waitForEvent('filechooser')
    await click()
    await (await asked).setFiles([...(typeof files === 'string' ? [files] : files)])
  }
  return {
    card,
    section,
    cropper,
    cropArea: cropper.getByRole('group', { name: t('cardFiles.cropArea'), exact: true }),
    zoom: cropper.getByRole('slider', { name: t('cardFiles.zoom'), exact: true }),
    savePhoto: cropper.getByRole('button', { name: t('cardFiles.usePhoto'), exact: true }),
    addPhoto: button(t('cardFiles.addPhoto')),
    photoOf: (name: string) => button(t('cardFiles.photoOf', { name })),
    removePhoto: item(t('cardFiles.removePhoto')),
    choosePhoto: (path: string) => choose(() => button(t('cardFiles.addPhoto')).click(), path),
    addFiles: button(t('cardFiles.addFiles')),
    chooseFiles: (paths: readonly string[]) =>
      choose(async () => {
        await button(t('profile.add')).click()
        await item(t('cardFiles.files')).click()
      }, paths),
    file: (name: string) => section.getByRole('button', { name: t('cardFiles.save', { name }), exact: true }),
    actions: (name: string) => section.getByRole('button', { name: t('cardFiles.actionsFor', { name }), exact: true }),
    rename: item(t('cardFiles.rename')),
    toTrash: item(t('cardFiles.toTrash')),
    newName: section.getByRole('textbox', { name: t('cardFiles.newName'), exact: true }),
    /** What the computer gets when the name is clicked. */
    saved: async (name: string): Promise<string> => {
      const started = page.waitForEvent('download')
      await section.getByRole('button', { name: t('cardFiles.save', { name }), exact: true }).click()
      return readFileSync(await (await started).path(), 'utf8')
    },
    dropOnCard: async (name: string, content: string) => {
      const data = await page.evaluateHandle(
        ([fileName, text]) => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([text], fileName, { type: 'text/plain' }))
          return transfer
        },
        [name, content] as const,
      )
      await card.getByRole('heading').first().dispatchEvent('dragover', { dataTransfer: data })
      await card.getByRole('heading').first().dispatchEvent('drop', { dataTransfer: data })
    },
  }
}
