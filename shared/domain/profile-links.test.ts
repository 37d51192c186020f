import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileLink, serviceKeys, serviceOf, services, webLink } from './profile-links.ts'

describe('a website', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['http://example.com', 'http://example.com'],
    ['HTTPS://Example.com', 'https://example.com'],
    ['www.example.com', 'https://www.example.com'],
    ['http://192.168.1.2:8080/a', 'http://192.168.1.2:8080/a'],
    ['example.com/мени?q=%20', 'https://example.com/%D0%BC%D0%B5%D0%BD%D0%B8?q=%20'],
    [' pekara.example.rs/meni ', 'https://pekara.example.rs/meni'],
    ['example.com:8080/x', 'https://example.com:8080/x'],
    ['Кафана.срб', 'https://кафана.срб'],
  ])('%s opens %s', (written, link) => {
    expect(webLink(written)).toBe(link)
  })

  it.each([
    '',
    'none',
    'ana',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JavaScript://example.com/%0aalert(1)',
    'data:text/html,<b>x</b>',
    'file:///etc/passwd',
    'file://example.com/x',
    'vbscript:x',
    'ms-word:ofe|u|https://example.com',
    'https://ana:secret@example.com',
    'https://example.com" onclick="x',
    'two words.com',
    '\\\\server\\share',
    '//example.com',
    'https://',
    'x'.repeat(3000),
  ])('%j opens nothing', (written) => {
    expect(webLink(written)).toBeNull()
  })
})

describe('a profile', () => {
  it.each([
    ['instagram', '@ana.petrovic', 'https://www.instagram.com/ana.petrovic'],
    ['instagram', 'ana_p', 'https://www.instagram.com/ana_p'],
    ['instagram', 'ana.rs', 'https://www.instagram.com/ana.rs'],
    ['Instagram', 'https://www.instagram.com/ana/?hl=sr', 'https://www.instagram.com/ana/?hl=sr'],
    ['instagram', 'instagram.com/ana', 'https://instagram.com/ana'],
    ['facebook', 'ana.petrovic.1', 'https://www.facebook.com/ana.petrovic.1'],
    ['facebook', 'https://m.facebook.com/profile.php?id=100', 'https://m.facebook.com/profile.php?id=100'],
    ['linkedin', 'ana-petrovic', 'https://www.linkedin.com/in/ana-petrovic'],
    ['telegram', '@ana', 'https://t.me/ana'],
    ['telegram', '064 123 4567', 'https://t.me/+381641234567'],
    ['telegram', 't.me/ana', 'https://t.me/ana'],
    ['viber', '064/123-4567', 'viber://chat?number=%2B381641234567'],
    ['viber', '@ana', null],
    ['whatsapp', '+40 721 234 567', 'https://wa.me/40721234567'],
    ['whatsapp', 'ana', null],
    ['signal', '+381641234567', 'https://signal.me/#p/+381641234567'],
    ['vk', 'id12345', 'https://vk.com/id12345'],
    ['tiktok', '@ana', 'https://www.tiktok.com/@ana'],
    ['youtube', 'ana', 'https://www.youtube.com/@ana'],
    ['x', '@ana', 'https://x.com/ana'],
    ['Twitter', '@ana', 'https://x.com/ana'],
    ['messenger', 'ana', 'https://m.me/ana'],
    ['facebook', 'Ana Petrović', null],
    ['facebook', '../../evil', null],
    ['facebook', 'javascript:alert(1)', null],
    ['', 'https://example.com/ana', 'https://example.com/ana'],
    ['icq', 'https://example.com/ana', 'https://example.com/ana'],
    ['icq', '@ana', null],
    ['icq', 'file:///etc/passwd', null],
  ])('%s: %s opens %s', (label, written, link) => {
    expect(profileLink(label, written, 'RS')).toBe(link)
  })

  const signs = fc.constantFrom(
    ...'aZ09@._-:/?#%&= \n\t\\"<>\u0000\u202eшđ😀',
    'javascript:',
    'data:',
    'file:',
    'https://',
    'www.',
    '.com',
    '+381',
    '064',
  )
  const written = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(signs, { maxLength: 12 }).map((all) => all.join('')),
  )
  const label = fc.oneof(fc.constantFrom(...serviceKeys, '', 'icq'), fc.string())

  it('opens the web or a chat and nothing else, whatever was written', () => {
    fc.assert(
      fc.property(label, written, fc.constantFrom('RS', 'RU', null), (name, text, country) => {
        for (const link of [webLink(text), profileLink(name, text, country)])
          if (link !== null) {
            expect(link).toMatch(/^(https?:\/\/[^/@\s]|viber:\/\/chat\?number=%2B\d+$)/)
            expect(link).not.toMatch(/[\s"<>\\]/)
          }
      }),
      { numRuns: 2000 },
    )
  })

  it('of a name stays on its service', () => {
    const name = fc.stringMatching(/^[a-zа-я0-9][a-zа-я0-9._-]{0,20}$/)
    fc.assert(
      fc.property(fc.constantFrom(...serviceKeys), name, fc.boolean(), (key, text, isMarked) => {
        const link = profileLink(key, isMarked ? `@${text}` : text, null)
        if (link === null) return
        const hostname = /^https?:\/\/([^/]+)\//.exec(link)?.[1] ?? ''
        expect(services[key].hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))).toBe(true)
      }),
    )
  })

  it('knows a service by its key and by its name', () => {
    for (const key of serviceKeys) expect([serviceOf(key), serviceOf(services[key].name)]).toEqual([key, key])
  })
})
