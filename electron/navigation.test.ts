import { beforeEach, expect, it } from 'vitest'
import type { WebContents } from 'electron'
import { lockNavigation } from './navigation.ts'
import { electronEvent, FakeContents } from './testing/fake-electron.ts'

let contents: FakeContents
let left: string[]
beforeEach(() => {
  contents = new FakeContents()
  left = []
  lockNavigation(contents as unknown as WebContents, (url) => left.push(url))
})
const navigate = (event: string, url: string, isMainFrame = true) => {
  const details = electronEvent({ url, isMainFrame })
  contents.emit(event, details)
  return details.prevented
}
const navigations = ['will-navigate', 'will-frame-navigate', 'will-redirect']

it.each(navigations)('lets %s stay within our page', (event) => {
  expect(navigate(event, 'app://regulars/#/customers')).toBe(false)
})

it.each(navigations)('stops %s to anywhere else', (event) => {
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'javascript:alert(1)', 'nonsense']) {
    expect(navigate(event, url)).toBe(true)
  }
})

it('hands a link of the top page over, but not one of a frame or a redirect', () => {
  navigate('will-navigate', 'https://example.org/')
  navigate('will-frame-navigate', 'https://frame.example/', false)
  navigate('will-redirect', 'https://redirect.example/')
  expect(left).toEqual(['https://example.org/'])
})

it('opens no second window, and hands foreign links over', () => {
  expect(contents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  expect(contents.openHandler?.({ url: 'app://regulars/' })).toEqual({ action: 'deny' })
  expect(left).toEqual(['https://example.org/'])
})

it('attaches no webview', () => {
  const event = electronEvent({})
  contents.emit('will-attach-webview', event)
  expect(event.prevented).toBe(true)
})
