import { expect, it } from 'vitest'
import { messageLinks } from './message-links.ts'

const ana = { phone: '064 123 45 67', email: 'ana@example.com', country: 'RS' }

it('open with the text where the program takes one', () => {
  expect(messageLinks(ana, { subject: 'Podsetnik', text: 'Dug: 1.200 RSD & hvala' })).toEqual({
    whatsapp: 'https://wa.me/381641234567?text=Dug%3A%201.200%20RSD%20%26%20hvala',
    viber: 'viber://chat?number=%2B381641234567',
    sms: 'sms:+381641234567?body=Dug%3A%201.200%20RSD%20%26%20hvala',
    email: 'mailto:ana@example.com?subject=Podsetnik&body=Dug%3A%201.200%20RSD%20%26%20hvala',
  })
})

it('open without a text that is too long for an address', () => {
  const { whatsapp, sms, email } = messageLinks(ana, { subject: 'Напоминание', text: 'долг '.repeat(200) })
  expect([whatsapp, sms, email]).toEqual(['https://wa.me/381641234567', 'sms:+381641234567', 'mailto:ana@example.com'])
})

it('are none where there is no number and no address', () => {
  const none = { whatsapp: null, viber: null, sms: null, email: null }
  expect(messageLinks({ phone: null, email: null, country: 'RS' }, { subject: '', text: '' })).toEqual(none)
  expect(messageLinks({ phone: 'later', email: 'none', country: 'RS' }, { subject: '', text: '' })).toEqual(none)
})
