import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from './access-token.ts'
import { guardRequest, type GuardRules, type RequestHead } from './loopback-guard.ts'

const token = 'a'.repeat(43)
const rules: GuardRules = { port: 4321, tokenDigest: digestOf(token), allowHeadless: false, maxJsonBytes: 1000 }

const ours: RequestHead = {
  method: 'POST',
  target: '/api/today',
  headers: {
    host: ['127.0.0.1:4321'],
    origin: ['http://127.0.0.1:4321'],
    'sec-fetch-site': ['same-origin'],
    authorization: [`Bearer ${token}`],
    'content-type': ['application/json'],
    'content-length': ['2'],
  },
}
const without = (name: string): RequestHead => ({ ...ours, headers: { ...ours.headers, [name]: undefined } })
const having = (name: string, ...values: string[]): RequestHead => ({
  ...ours,
  headers: { ...ours.headers, [name]: values },
})
const code = (head: RequestHead, given = rules) => {
  const verdict = guardRequest(head, given)
  return verdict.kind === 'allow' ? verdict.area : verdict.code
}

describe('loopback guard', () => {
  it('allows a call of our own page', () => {
    expect(code(ours)).toBe('api')
    expect(code(without('origin'))).toBe('api')
    expect(code(having('content-type', 'application/json; charset=UTF-8'))).toBe('api')
  })

  it('allows anybody to read the page', () => {
    const head: RequestHead = { method: 'GET', target: '/', headers: { host: ['LOCALHOST:4321'] } }
    expect(code(head)).toBe('page')
    expect(code({ ...head, method: 'HEAD' })).toBe('page')
    expect(code({ ...head, headers: { ...head.headers, 'content-length': ['0'] } })).toBe('page')
    expect(code({ ...head, headers: { ...head.headers, 'content-length': ['1'] } })).toBe('body-too-large')
  })

  it('takes the origin of the name the page was opened under, not the other one', () => {
    expect(code(having('host', 'localhost:4321'))).toBe('origin-refused')
  })

  it.each(['host', 'sec-fetch-site', 'authorization', 'content-type', 'content-length'])('needs %s once', (name) => {
    expect(code(without(name))).toMatch(/-refused$|^length-required$/)
    const value = ours.headers[name]?.[0] ?? ''
    expect(code(having(name, value, value))).toMatch(/-refused$|^length-required$/)
  })

  it('does without Sec-Fetch-Site only where headless calls are allowed', () => {
    const headless = { ...rules, allowHeadless: true }
    expect(code(without('sec-fetch-site'), headless)).toBe('api')
    expect(code(having('sec-fetch-site', 'same-site'), headless)).toBe('fetch-site-refused')
    expect(code(having('sec-fetch-site', 'none', 'same-origin'), headless)).toBe('fetch-site-refused')
  })

  it('treats every spelling of the API prefix as the API or as a file, never as both', () => {
    expect(code({ ...ours, target: '/api' })).toBe('api')
    expect(code({ ...ours, target: '/api?x' })).toBe('api')
    expect(code({ ...ours, target: '/apis' })).toBe('method-refused')
  })

  it('refuses whatever has one wrong value', () => {
    const names = ['host', 'origin', 'sec-fetch-site', 'authorization']
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (name, value) => {
        fc.pre(value.toLowerCase() !== ours.headers[name]?.[0]?.toLowerCase())
        return guardRequest(having(name, value), rules).kind === 'deny'
      }),
    )
  })

  it('never throws and never lets a random request reach the API', () => {
    const headers = fc.dictionary(
      fc.constantFrom(...Object.keys(ours.headers)),
      fc.array(fc.string(), { maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.string(), fc.string(), headers, (method, target, random) => {
        const verdict = guardRequest({ method, target: `/api/${target}`, headers: random }, rules)
        return verdict.kind === 'deny'
      }),
    )
  })
})
