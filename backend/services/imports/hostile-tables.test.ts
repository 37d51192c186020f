import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip } from './archive/zip-entries.ts'
import { unpackZip } from './archive/unpack-zip.ts'
import { isImportError } from './import-error.ts'
import { makeXlsx, rowsOf } from './testing/make-xlsx.ts'
import { customersOf, read } from './testing/read-fixture.ts'
import { readOds } from './workbook/read-ods.ts'
import { readXlsx } from './workbook/read-xlsx.ts'

/** Many more once by hand: `FUZZ_RUNS=100000`. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 300)

/** Bytes that look like tables more often than not. */
const tableBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'Name',
        'E-mail',
        'Date',
        'Сумма',
        ',',
        ';',
        '\t',
        '"',
        '\n',
        '\r\n',
        '1.3.85',
        '=1+1',
        '\0',
        'é',
        ' ',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => Buffer.from(parts.join(''))),
)

const book = makeXlsx(
  [
    {
      name: 'A',
      rows: rowsOf([
        ['Name', 'Phone'],
        ['Ana', '064 1'],
        ['Mika', 12],
      ]),
    },
  ],
  {
    strings: ['<t>x</t>'],
    formats: ['00000', 'dd.mm.yyyy'],
  },
)
const sheetXml =
  '<worksheet><sheetData><row><c t="inlineStr"><is><t>Na&amp;me</t></is></c><c><v>1</v></c></row></sheetData></worksheet>'

/** The file with some bytes changed, cut or put in. */
const mutated = (bytes: Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255), fc.constantFrom('set', 'cut', 'add')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((changes) => {
      let all: number[] = [...bytes]
      for (const [at, value, how] of changes) {
        if (how === 'set') all[at % Math.max(1, all.length)] = value
        else if (how === 'cut') all = all.slice(0, at)
        else all.splice(at, 0, value)
      }
      return Buffer.from(all)
    })

function onlyImportErrors(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!isImportError(error)) throw error
  }
}

describe('hostile bytes', { timeout: 3_600_000 }, () => {
  it('as a text table end in a reading or an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(tableBytes, async (bytes) => {
        try {
          await read(bytes)
        } catch (error) {
          if (!isImportError(error)) throw error
        }
      }),
      { numRuns: runs },
    )
  })

  it('as a workbook or an archive end in sheets, files or an error of ours', () => {
    fc.assert(
      fc.property(mutated(book), (bytes) => {
        onlyImportErrors(() => readXlsx(bytes))
        onlyImportErrors(() => unpackZip(bytes))
        onlyImportErrors(() => readOds(bytes))
      }),
      { numRuns: runs },
    )
  })

  it('inside the XML of a sheet end in rows or an error of ours', () => {
    const path = 'xl/worksheets/sheet1.xml'
    const names = openZip(book)
    const parts = Object.fromEntries(names.names.map((name) => [name, names.read(name)]))
    fc.assert(
      fc.property(mutated(Buffer.from(sheetXml)), (xml) => {
        onlyImportErrors(() => readXlsx(zipSync({ ...parts, [path]: xml }, { level: 0 })))
      }),
      { numRuns: Math.min(runs, 20_000) },
    )
  })
})

describe('a hostile workbook', () => {
  const sheet = (inside: string) => {
    const zip = openZip(makeXlsx([{ name: 'A', rows: '' }]))
    const parts = Object.fromEntries(zip.names.map((name) => [name, zip.read(name)]))
    return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(inside) }, { level: 0 })
  }

  it('with a document type or entities of its own is refused', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet>'
    expect(() => readXlsx(sheet(xml))).toThrow('broken-file')
  })

  it('with a tag or nesting without end is refused in bounded time', () => {
    expect(() => readXlsx(sheet(`<worksheet ${'a'.repeat(3_000_000)}`))).toThrow('broken-file')
    expect(() => readXlsx(sheet(`<worksheet>${'<a>'.repeat(5000)}`))).toThrow('broken-file')
    expect(() => readXlsx(sheet(`<worksheet>${'&'.repeat(2_000_000)}</worksheet>`))).toThrow('empty-file')
  })

  it('with cells far to the right takes no more than the columns that are read', () => {
    const row = '<row><c r="XFD1" t="str"><v>x</v></c><c r="A1" t="str"><v>y</v></c></row>'
    const [only] = readXlsx(sheet(`<worksheet><sheetData>${row.repeat(2000)}</sheetData></worksheet>`))
    expect(only?.content.length).toBe(2000 * 2)
  })
})

describe('a hostile text table', () => {
  it('with too many columns is refused', async () => {
    const head = `Name,${Array.from({ length: 250 }, (_, at) => `C${at}`).join(',')}`
    await expect(read(`${head}\nAna,${'x,'.repeat(249)}x\n`)).rejects.toMatchObject({ code: 'too-many-columns' })
  })

  it('of quotes alone is read in bounded time', async () => {
    const reading = await read(`Name,Phone\n${'"'.repeat(300_001)}\n${'a,"b\n'.repeat(20_000)}`)
    expect(reading.total).toBeGreaterThan(0)
  })
})

describe('a text table', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'Ž', 'я', '"', ',', ';', '\n', ' ', "'", '=', '\t'),
    minLength: 1,
    maxLength: 12,
  })

  it('gives every cell back that was written into it', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',', ';', '\t'),
        async (notes, sign) => {
          const head = ['Name', 'Phone', 'Note'].join(sign)
          const rows = notes.map((note, at) => [`N${at}`, `06412345${at}0`, quoted(`x${note}x`)].join(sign))
          const reading = await read(Buffer.from(`${head}\r\n${rows.join('\r\n')}\r\n`), { delimiter: sign })
          expect(customersOf(reading).map(({ note }) => note)).toEqual(notes.map((note) => `x${note}x`))
        },
      ),
      { numRuns: Math.min(runs, 2000) },
    )
  })
})
