import type { Day } from '#shared/domain/calendar-date.ts'
import { formatDay } from '#shared/domain/day-text.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { copyFileName } from './copy-format.ts'

export type CopyReadme = {
  /** Names of files at the top of the archive. */
  readonly files: readonly string[]
  readonly photos: number
  readonly attachments: number
  /** Attachments whose content is lost. */
  readonly missing: number
  readonly day: Day
}

/** What each file of the archive is, in the shop's language. */
export function copyReadme(settings: ShopSettings, { files, photos, attachments, missing, day }: CopyReadme): string {
  const { t } = createTranslator(settings.language)
  const about = (name: string): string => {
    if (name === copyFileName) return t('shopCopy.readme.json')
    if (name.endsWith('.vcf')) return t('shopCopy.readme.contacts')
    if (name.endsWith('.ics')) return t('shopCopy.readme.calendar')
    return t('shopCopy.readme.tables')
  }
  const lines = [
    ...files.map((name) => `${name} – ${about(name)}`),
    ...(photos > 0 ? [`photos – ${t('shopCopy.readme.photos')}`] : []),
    ...(attachments > 0 ? [`attachments – ${t('shopCopy.readme.attachments')}`] : []),
  ]
  const shop = settings.name === '' ? t('shopCopy.readme.noName') : settings.name
  const text = [
    t('shopCopy.readme.title', { shop, day: formatDay(day, settings.language, 'long', settings.country) }),
    '',
    t('shopCopy.readme.intro'),
    '',
    ...lines,
    '',
    t('shopCopy.readme.back'),
    '',
    t('shopCopy.readme.private'),
    ...(missing > 0 ? ['', t('shopCopy.readme.missing', { count: missing })] : []),
    '',
  ]
  // Old editors of Windows want both signs at the end of a line, and a mark that the letters are UTF-8.
  return `\uFEFF${text.join('\r\n')}`
}
