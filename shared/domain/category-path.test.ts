import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoryBranch, categoryLevels, isInCategory, movedCategory, normalCategory } from './category-path.ts'

const level = fc.string({ unit: fc.constantFrom('a', 'Б', 'č', ' ', '\t', '-', '5'), maxLength: 5 })
const typed = fc.array(level, { maxLength: 8 }).map((levels) => levels.join('/'))
const path = typed.map(normalCategory)

describe('the path of a category', () => {
  it.each([
    [' Bakery/Bread ', 'Bakery / Bread'],
    ['Bakery  /  White   bread', 'Bakery / White bread'],
    ['/A//B/', 'A / B'],
    [' / ', ''],
    ['', ''],
  ])('%j is %j', (text, normal) => {
    expect(normalCategory(text)).toBe(normal)
  })

  it('stays as it is once it is normal, and its levels hold neither signs nor double spaces', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const normal = normalCategory(text)
        expect(normalCategory(normal)).toBe(normal)
        for (const each of categoryLevels(text)) expect(each).toMatch(/^[^\s/](?:[^\s/]| (?! ))*(?<! )$/u)
      }),
    )
  })

  it('lies in each part of its branch and moves with it, and back again', () => {
    fc.assert(
      fc.property(path, path, path, (branch, rest, to) => {
        fc.pre(branch !== '' && to !== '')
        const whole = normalCategory(`${branch}/${rest}`)
        expect(categoryBranch(whole).every((part) => isInCategory(whole, part))).toBe(true)
        const moved = movedCategory(whole, branch, to)
        expect(isInCategory(moved, to)).toBe(true)
        expect(movedCategory(moved, to, branch)).toBe(whole)
        expect(movedCategory(whole, branch, '')).toBe(rest)
      }),
    )
  })

  it('is not taken for one that only begins alike', () => {
    expect(isInCategory('Bakery goods', 'Bakery')).toBe(false)
  })
})
