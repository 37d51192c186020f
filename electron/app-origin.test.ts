import { expect, it } from 'vitest'
import { isAppUrl, isTrustedSender } from './app-origin.ts'

it.each(['app://regulars/', 'app://regulars/assets/a.js?x#y', 'app://regulars'])('takes %s for ours', (url) => {
  expect(isAppUrl(url)).toBe(true)
})

it.each([
  'app://other/',
  'app://regulars.evil/',
  'app://evil@regulars.evil/',
  'https://regulars/',
  'file:///regulars',
  'about:blank',
  '',
  'app:regulars',
])('takes "%s" for foreign', (url) => {
  expect(isAppUrl(url)).toBe(false)
})

it('trusts our own top frame only', () => {
  expect(isTrustedSender({ parent: null, origin: 'app://regulars' })).toBe(true)
  expect(isTrustedSender(null)).toBe(false)
  expect(isTrustedSender({ parent: {}, origin: 'app://regulars' })).toBe(false)
  expect(isTrustedSender({ parent: null, origin: 'https://regulars' })).toBe(false)
  expect(isTrustedSender({ parent: null, origin: 'null' })).toBe(false)
})
