import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, new at every start. */
export function createAccessToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Digests have one length, which is what timingSafeEqual asks for. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Whether an `Authorization` header carries the token of this digest, in a time that tells nothing about it. */
export function bearerMatches(authorization: string, tokenDigest: Buffer): boolean {
  const [, token] = /^Bearer ([\w-]{1,256})$/i.exec(authorization) ?? []
  return token !== undefined && timingSafeEqual(digestOf(token), tokenDigest)
}
