import { describe, expect, it } from 'vitest'
import { initialsOf } from './initials.ts'

describe('initials', () => {
  it('are the first letters of the first and the last word', () => {
    expect(['Ana Marija Đorđević', 'ђорђе петровић', 'Ion'].map(initialsOf)).toEqual(['AĐ', 'ЂП', 'I'])
  })

  it('skip what has no letter', () => {
    expect([initialsOf('Café – 4 Cats'), initialsOf('…')]).toEqual(['CC', ''])
  })
})
