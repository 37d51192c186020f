import { expect, it } from 'vitest'
import { withOtherText } from './other-text.ts'

it('a link opens with the text as it was changed, whatever is in it', () => {
  const href = `https://wa.me/381641234567?text=${encodeURIComponent('Dobar dan & hvala')}`
  expect(withOtherText(href, 'Dobar dan & hvala', '100 $& više?')).toBe(
    `https://wa.me/381641234567?text=${encodeURIComponent('100 $& više?')}`,
  )
  expect(withOtherText('viber://chat?number=%2B381', 'Dobar dan', 'x')).toBe('viber://chat?number=%2B381')
})
