import { describe, expect, it } from 'vitest'
import { displayNameOf, type NameParts } from './display-name.ts'

const none: NameParts = {
  kind: 'person',
  givenName: '',
  additionalName: '',
  familyName: '',
  nameSuffix: '',
  nickname: '',
  company: '',
}

describe('the display name', () => {
  it.each([
    [{ givenName: 'Đorđe', familyName: 'Petrović' }, 'Đorđe Petrović'],
    [{ givenName: 'Ana', additionalName: 'Marija', familyName: 'Ilić', nameSuffix: 'ml.' }, 'Ana Marija Ilić ml.'],
    [{ familyName: 'Ilić', nickname: 'Djole' }, 'Ilić'],
    [{ nickname: 'Djole', company: 'Kafić' }, 'Djole'],
    [{ company: 'Kafić' }, 'Kafić'],
    [{ kind: 'company', company: 'Kafić', givenName: 'Ana' }, 'Kafić'],
    [{ kind: 'company', givenName: 'Ana' }, 'Ana'],
    [{ nameSuffix: 'ml.' }, ''],
  ] as const)('of %j is %j', (parts, name) => {
    expect(displayNameOf({ ...none, ...parts })).toBe(name)
  })
})
