import { contentSecurityPolicy } from './content-security-policy.ts'

/** Headers of every answer of both doors that serve pages; `styleNonce` is given where the answer is a page. */
export function securityHeaders(styleNonce?: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(styleNonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}
