/**
 * `node build/draw-icons.ts /path/to/chromium`: draws icon.svg at the sizes that systems want and packs them as icon.png
 * (Linux), icon.ico (Windows) and icon.icns (macOS). Run by hand after the drawing has changed; the results are kept,
 * because electron-builder's own converter is a download.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const icons = fileURLToPath(new URL('icons/', import.meta.url))
const chromium = process.argv[2]
if (chromium === undefined) throw new Error('Tell where Chromium is: node build/draw-icons.ts /path/to/chromium')
const scratch = mkdtempSync(join(tmpdir(), 'regulars-icons-'))

function draw(size: number): Buffer {
  const page = join(scratch, 'icon.html')
  const picture = join(scratch, `${size}.png`)
  const svg = readFileSync(join(icons, 'icon.svg'), 'utf8')
  writeFileSync(
    page,
    `<!doctype html><style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  spawnSync(chromium as string, [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    '--default-background-color=00000000',
    `--window-size=${size},${size}`,
    `--screenshot=${picture}`,
    pathToFileURL(page).href,
  ])
  const png = readFileSync(picture)
  if (png.readUInt32BE(16) !== size || png.readUInt32BE(20) !== size) throw new Error(`The picture is not ${size} px`)
  return png
}

/** ICO: 6 bytes head, 16 bytes an entry, then the PNG files. Size 256 is written as 0. */
function ico(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(([size, png], index) => {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...pictures.map(([, png]) => png)])
}

/** ICNS: each entry is a type of four letters, its length with these 8 bytes, and a PNG file. */
function icns(pictures: readonly (readonly [string, Buffer])[]): Buffer {
  const entry = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(body.length + 8, 4)
    return Buffer.concat([head, body])
  }
  return entry('icns', Buffer.concat(pictures.map(([type, png]) => entry(type, png))))
}

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
const drawn = new Map(sizes.map((size) => [size, draw(size)]))
const at = (size: (typeof sizes)[number]) => drawn.get(size) as Buffer
writeFileSync(join(icons, 'icon.png'), at(512))
writeFileSync(join(icons, 'icon.ico'), ico(([16, 24, 32, 48, 64, 128, 256] as const).map((size) => [size, at(size)])))
writeFileSync(
  join(icons, 'icon.icns'),
  icns([
    ['ic07', at(128)],
    ['ic08', at(256)],
    ['ic09', at(512)],
    ['ic10', at(1024)],
  ]),
)
rmSync(scratch, { recursive: true })
