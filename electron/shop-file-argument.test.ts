import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { shopFileArgument } from './shop-file-argument.ts'

it('finds the file that was double-clicked', () => {
  expect(shopFileArgument(['app', '--debug', resolve('/home/ana/My shop.REGULARS')], '/')).toBe(
    resolve('/home/ana/My shop.REGULARS'),
  )
})

it('reads a relative name from the folder of the command', () => {
  expect(shopFileArgument(['app', 'shop.regulars'], resolve('/home/ana'))).toBe(resolve('/home/ana/shop.regulars'))
})

it('takes neither the program, nor switches, nor other files', () => {
  expect(shopFileArgument(['app.regulars', '--x=a.regulars', 'letter.txt'], '/')).toBeNull()
})
