import { describe, expect, it } from 'vitest'
import { asLatinKeys, readEntry } from './entry.ts'
import { paceAfter, still } from './typing-pace.ts'

const read = (text: string, burst = 0) => readEntry(text, burst, 'RON', 'ro')

describe('what is typed at the counter', () => {
  it.each([
    ['12*3+5', 4100],
    ['1.250,00', 125_000],
    ['(4,5+2)x3', 1950],
    ['12 lei', 1200],
  ])('reads %s as an amount', (text, amount) => {
    expect(read(text)).toEqual({ kind: 'amount', amount, isMore: false })
  })

  it('adds an amount that ends with a plus, for more to come', () => {
    expect(read('20+')).toEqual({ kind: 'amount', amount: 2000, isMore: true })
  })

  it('takes a long number for a code, also with how many ahead', () => {
    expect(read('5941234567899')).toEqual({ kind: 'code', code: '5941234567899', quantity: 1000, amount: null })
    expect(read('3*5941234567899')).toEqual({ kind: 'code', code: '5941234567899', quantity: 3000, amount: null })
    expect(read('0,5*59412345')).toMatchObject({ kind: 'code', code: '59412345', quantity: 500 })
  })

  it('takes a short number for a code only when it came at the pace of a scanner, and else for an amount', () => {
    expect(read('1250')).toEqual({ kind: 'amount', amount: 125_000, isMore: false })
    expect(read('1250', 4)).toEqual({ kind: 'code', code: '1250', quantity: 1000, amount: 125_000 })
    expect(read('12*3+5', 6)).toMatchObject({ kind: 'amount', amount: 4100 })
  })

  it('keeps a slowly typed number of eight digits an amount where no product has it', () => {
    expect(read('12500000')).toMatchObject({ kind: 'code', amount: 1_250_000_000 })
    expect(read('12500000', 8)).toMatchObject({ kind: 'code', amount: null })
  })

  it('takes letters for a code', () => {
    expect(read('T-1')).toEqual({ kind: 'code', code: 'T-1', quantity: 1000, amount: null })
  })

  it('tells a quantity alone, nothing, less than nothing and what it can’t read', () => {
    expect(read('3*')).toEqual({ kind: 'quantity', quantity: 3000 })
    expect(read('  ')).toEqual({ kind: 'nothing' })
    expect(read('0')).toEqual({ kind: 'not-positive' })
    expect(read('5-9')).toEqual({ kind: 'not-positive' })
    expect(read('12**')).toEqual({ kind: 'unclear' })
  })

  it('reads a scanner that met the Russian layout', () => {
    expect(asLatinKeys('ЕУФ-12')).toBe('TEA-12')
  })
})

describe('the pace of typing', () => {
  const after = (steps: readonly (readonly [length: number, at: number])[]) =>
    steps.reduce((pace, [length, at]) => paceAfter(pace, length, at), still).burst

  it('counts what a scanner writes after slow fingers', () => {
    expect(
      after([
        [1, 0],
        [2, 300],
        [3, 600],
        [4, 605],
        [5, 612],
      ]),
    ).toBe(3)
  })

  it('takes what is pasted at once for scanned', () => {
    expect(after([[8, 0]])).toBe(8)
  })

  it('begins anew after a pause or an erased letter', () => {
    expect(
      after([
        [1, 0],
        [2, 10],
        [3, 200],
      ]),
    ).toBe(1)
    expect(
      after([
        [1, 0],
        [2, 10],
        [1, 20],
      ]),
    ).toBe(0)
  })
})
