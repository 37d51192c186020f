import { describe, expect, it } from 'vitest'
import { cloudServiceOf } from './cloud-folder.ts'

describe('a folder that a service copies into a cloud', () => {
  it.each([
    [String.raw`C:\Users\Ana\OneDrive\Documents\shop.regulars`, 'OneDrive'],
    [String.raw`C:\Users\Ana\OneDrive - Kafa d.o.o\shop.regulars`, 'OneDrive'],
    ['/home/ana/Dropbox/shop.regulars', 'Dropbox'],
    ['/Users/ana/Dropbox (Personal)/shop.regulars', 'Dropbox'],
    ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.com/My Drive/shop.regulars', 'Google Drive'],
    [String.raw`C:\Users\Ana\Google Drive\shop.regulars`, 'Google Drive'],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/shop.regulars', 'iCloud'],
    [String.raw`C:\Users\Ana\iCloudDrive\shop.regulars`, 'iCloud'],
    ['/home/ana/YandexDisk/shop.regulars', 'Yandex Disk'],
    ['/home/ana/Nextcloud/a/b/shop.regulars', 'Nextcloud'],
  ])('is seen in %s', (file, service) => expect(cloudServiceOf(file)).toBe(service))

  it.each([
    '/home/ana/.local/share/Regulars/shop.regulars',
    '/home/ana/Dropbox.regulars',
    '/home/ana/boxes/shop.regulars',
    String.raw`C:\Users\Ana\Documents\mega deals\shop.regulars`,
  ])('is not seen in %s', (file) => expect(cloudServiceOf(file)).toBeNull())
})
