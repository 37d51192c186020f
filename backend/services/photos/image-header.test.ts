import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readImageHeader } from '#shared/domain/image-header.ts'
import { aJpegHeader, aPng } from '#backend/testing/pictures.ts'

const png = aPng(300, 200)
const jpeg = aJpegHeader(640, 480)
/** Lossless 3 × 5 and lossy 7 × 9 as cwebp writes their heads. */
const webpLossless = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8L\x0a\0\0\0/', 'latin1'),
  Buffer.from([0x02, 0x00, 0x01, 0x00]),
  Buffer.alloc(5),
])
const webpLossy = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8 \x0a\0\0\0', 'latin1'),
  Buffer.from([0, 0, 0, 0x9d, 0x01, 0x2a, 7, 0, 9, 0]),
])
const webpExtended = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0', 'latin1'),
  Buffer.from([0xff, 1, 0, 0x0f, 0, 0]),
])

describe('the head of a picture', () => {
  it.each([
    ['a PNG', png, { mediaType: 'image/png', width: 300, height: 200 }],
    ['a JPEG behind its camera data', jpeg, { mediaType: 'image/jpeg', width: 640, height: 480 }],
    ['a lossless WebP', webpLossless, { mediaType: 'image/webp', width: 3, height: 5 }],
    ['a lossy WebP', webpLossy, { mediaType: 'image/webp', width: 7, height: 9 }],
    ['an extended WebP', webpExtended, { mediaType: 'image/webp', width: 512, height: 16 }],
    ['one pixel', aPng(1, 1), { mediaType: 'image/png', width: 1, height: 1 }],
  ])('tells kind and size of %s', (_what, bytes, header) => {
    expect(readImageHeader(bytes)).toEqual(header)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('hello')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a PNG of no width', aPng(0, 0)],
    ['a JPEG that ends before its pixels do', jpeg.subarray(0, -2)],
    ['a PNG without its end', png.subarray(0, -12)],
    ['a WebP that says that it is longer', webpLossy.subarray(0, -1)],
  ])('is not found in %s', (_what, bytes) => {
    expect(readImageHeader(bytes)).toBeNull()
  })

  it('is not found in any cut picture, and nothing is read behind its end', () => {
    for (const whole of [png, jpeg, webpLossless, webpLossy, webpExtended])
      for (let length = 0; length < whole.length; length += 1)
        expect(readImageHeader(new Uint8Array(whole.subarray(0, length)))).toBeNull()
  })

  it('survives any bytes behind a right beginning', () => {
    const beginnings = [png, jpeg, webpLossless].map((bytes) => bytes.subarray(0, 20))
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
        const header = readImageHeader(new Uint8Array(Buffer.concat([beginning, rest])))
        expect(header === null || (header.width > 0 && header.height > 0)).toBe(true)
      }),
    )
  })
})
