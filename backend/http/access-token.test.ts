import { describe, expect, it } from 'vitest'
import { bearerMatches, createAccessToken, digestOf } from './access-token.ts'

describe('access token', () => {
  it('has 256 bits in characters that need no escaping in an address', () => {
    const token = createAccessToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(encodeURIComponent(token)).toBe(token)
    expect(createAccessToken()).not.toBe(token)
  })

  it('matches itself only', () => {
    const token = createAccessToken()
    expect(bearerMatches(`Bearer ${token}`, digestOf(token))).toBe(true)
    expect(bearerMatches(`bearer ${token}`, digestOf(token))).toBe(true)
    expect(bearerMatches(`Bearer ${createAccessToken()}`, digestOf(token))).toBe(false)
    expect(bearerMatches(`Bearer ${token},${token}`, digestOf(token))).toBe(false)
    expect(bearerMatches('', digestOf(''))).toBe(false)
  })
})
