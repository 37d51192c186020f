import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance } from '#shared/domain/edit-distance.ts'
import { differsLittle, letterSet } from './letter-set.ts'

it('never keeps names apart that are within two edits', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcdeghijklmnoprstuvz 0123456789'), maxLength: 12 })
  const edit = fc.tuple(fc.nat(12), fc.constantFrom('', 'a', 'q', '7', 'xy'), fc.boolean())
  fc.assert(
    fc.property(name, fc.array(edit, { maxLength: 3 }), (a, edits) => {
      const b = edits.reduce((text, [at, put, drop]) => text.slice(0, at) + put + text.slice(at + (drop ? 1 : 0)), a)
      if (editDistance(a, b, 2) !== null) expect(differsLittle(letterSet(a), letterSet(b))).toBe(true)
    }),
  )
})

it('keeps most others apart', () => {
  expect(differsLittle(letterSet('ana petrovic'), letterSet('zoran kuzmanov'))).toBe(false)
})
