import fc from 'fast-check'
import { expect, it } from 'vitest'
import { externalLink } from './external-links.ts'

it('names the site of a web address', () => {
  expect(externalLink('https://wa.me/381601234567')).toEqual({
    kind: 'web',
    url: 'https://wa.me/381601234567',
    host: 'wa.me',
  })
  expect(externalLink('http://example.org:8080/a?b=c')).toMatchObject({ kind: 'web', host: 'example.org:8080' })
})

it('shows a look-alike site in its plain spelling', () => {
  expect(externalLink('https://аррӏе.com/')).toMatchObject({ host: 'xn--80ak6aa92e.com' })
})

it.each([
  'tel:+381601234567',
  'tel:060-123-45',
  'mailto:ana@example.com',
  'mailto:ana@example.com?subject=Zdravo%20Ana&body=Hej',
  'viber://chat?number=%2B381601234567',
  'sms:+381601234567',
  'sms:0601234567?body=Dug%3A%201.200',
])('lets %s through', (url) => {
  expect(externalLink(url)).toEqual({ kind: 'contact', url })
})

it.each([
  'file:///etc/passwd',
  '\\\\server\\share',
  '//server/share',
  'ms-msdt:/id',
  'search-ms:query=x',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://regulars/',
  'smb://server/share',
  'vbscript:x',
  'ftp://example.org',
  'viber://add?number=1',
  'viber://pa?chatURI=x',
  'tel:*21*1%23',
  'tel:',
  'sms:',
  'sms:123?body=a&to=99',
  'sms:123;phone-context=x',
  'mailto:',
  'mailto:a@b.c?attach=/etc/passwd',
  'mailto:a@b.c%0d%0aBcc:x@y.z',
  'mailto:a@b.c?subject=a&bcc=x@y.z',
  'https://user:secret@example.org/',
  'https://',
  'https://example.org/ x',
  'https://example.org/\u202Egpj.exe',
  ' https://example.org',
  '',
  `https://example.org/${'a'.repeat(2081)}`,
])('stops %j', (url) => {
  expect(externalLink(url)).toBeNull()
})

it.each([null, undefined, 1, {}, ['https://example.org']])('stops %j, which is no text', (value) => {
  expect(externalLink(value)).toBeNull()
})

it('never throws and lets out only the allowed protocols', () => {
  const start = fc.constantFrom('', 'https://', 'http:', 'mailto:', 'tel:', 'viber://chat?number=', 'file:', 'ms-')
  fc.assert(
    fc.property(start, fc.string(), (head, tail) => {
      const link = externalLink(head + tail)
      expect(link === null || /^(?:https?:|mailto:|tel:|sms:|viber:\/\/chat)/i.test(link.url)).toBe(true)
    }),
  )
})
