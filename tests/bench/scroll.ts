/**
 * `npm run bench -- --scroll FILE`: how the list of customers of a shop file scrolls and how fast its first page is there,
 * in the built window and a real Chromium. The file is opened as it is and only read.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { startBrowserMode } from '#backend/http/browser-mode.ts'
import { buildParts } from '#build/build-parts.ts'
import { chromiumArgs, findChromium } from '#tests/e2e/chromium-path.ts'
import { spread, timed } from './timing.ts'

/** What the page noted while it was scrolled, in milliseconds. */
type Noted = {
  /** From frame to frame. */
  readonly frames: readonly number[]
  /** Pieces of work longer than 50 ms. */
  readonly longTasks: readonly number[]
  /** How long rows in sight stood without their text, each time. */
  readonly blanks: readonly number[]
  /** Most rows that were in the page at once. */
  readonly rows: number
}

type Way = { readonly name: string; readonly go: (page: Page) => Promise<void> }

/** The mouse wheel turns a notch (100 px) at a time. */
async function wheel(page: Page, notches: number, pixels: number, pauseMs: number): Promise<void> {
  for (let notch = 0; notch < notches; notch += 1) {
    await page.mouse.wheel(0, pixels)
    await page.waitForTimeout(pauseMs)
  }
}

/** The thumb of the scrollbar goes from the top to the end, a frame at a time. */
async function dragToEnd(page: Page, frames: number): Promise<void> {
  await page.evaluate(async (count) => {
    const scroller = document.querySelector('[role="grid"]')?.parentElement
    if (scroller == null) throw new Error('no list')
    for (let frame = 1; frame <= count; frame += 1) {
      scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * frame) / count
      await new Promise(requestAnimationFrame)
    }
  }, frames)
}

const ways: readonly Way[] = [
  { name: 'wheel, a notch every 50 ms', go: (page) => wheel(page, 80, 100, 50) },
  { name: 'wheel spun, three notches every 16 ms', go: (page) => wheel(page, 150, 300, 16) },
  { name: 'thumb dragged to the far end in 3 s', go: (page) => dragToEnd(page, 180) },
]

/** Starts noting; the page keeps it under a name of its own. */
function startNoting(page: Page): Promise<void> {
  return page.evaluate(() => {
    const grid = document.querySelector('[role="grid"]')
    const noted = { frames: [] as number[], longTasks: [] as number[], blanks: [] as number[], rows: 0, stopped: false }
    Object.assign(window, { noted })
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.longTasks.push(duration)
    })
    observer.observe({ type: 'longtask' })
    let last = performance.now()
    let blankSince: number | null = null
    const look = (now: number): void => {
      noted.frames.push(now - last)
      last = now
      noted.rows = Math.max(noted.rows, grid?.querySelectorAll('[role="row"]').length ?? 0)
      const place = grid?.parentElement?.getBoundingClientRect()
      const inSight = [...(grid?.querySelectorAll('[role="row"][data-index]') ?? [])].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return place !== undefined && bottom > place.top && top < place.bottom
      })
      const isBlank = inSight.length === 0 || inSight.some((row) => row.ariaBusy === 'true')
      if (isBlank) blankSince ??= now
      else if (blankSince !== null) {
        noted.blanks.push(now - blankSince)
        blankSince = null
      }
      if (noted.stopped) observer.disconnect()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

function stopNoting(page: Page): Promise<Noted> {
  return page.evaluate(() => {
    const { noted } = window as unknown as { noted: Noted & { stopped: boolean } }
    noted.stopped = true
    return { frames: noted.frames, longTasks: noted.longTasks, blanks: noted.blanks, rows: noted.rows }
  })
}

const starts = 15
const viewport = { width: 1440, height: 900 }

async function openToday(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('main li, main [role="row"]').first().waitFor()
}

const ms = (value: number): string => value.toFixed(0)

function line(name: string, { frames, longTasks, blanks, rows }: Noted): string {
  const { p50, p95 } = spread(frames)
  const longest = (values: readonly number[]): string => (values.length === 0 ? '–' : ms(Math.max(...values)))
  return `| ${name} | ${ms(p50)} / ${ms(p95)} / ${longest(frames)} | ${longTasks.length} (${longest(longTasks)}) | ${blanks.length} (${longest(blanks)}) | ${rows} |`
}

export async function benchScroll(file: string): Promise<void> {
  buildParts(['renderer'])
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-scroll-'))
  const server = await startBrowserMode({
    dataFolder: folder,
    pageFolder: fileURLToPath(new URL('../../dist/renderer', import.meta.url)),
    workerUrl: new URL('../../backend/worker.ts', import.meta.url),
    version: 'bench',
    log: () => undefined,
  })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: chromiumArgs(),
  })
  try {
    await server.host.client.shop.open({ path: file })
    const start = await timed(starts, async () => {
      // A context of its own has nothing cached.
      const context = await browser.newContext({ viewport })
      await openToday(await context.newPage(), server.url)
      await context.close()
    })
    console.log(
      `From a new window to the rows of Today, p50 / p95 of ${starts}: ${ms(start.p50)} / ${ms(start.p95)} ms\n`,
    )
    const page = await browser.newPage({ viewport })
    await openToday(page, server.url)
    console.log(
      '| way | frame p50 / p95 / longest ms | long tasks (longest ms) | blanks (longest ms) | rows in the page |',
    )
    console.log('| --- | --- | --- | --- | --- |')
    for (const { name, go } of ways) {
      await page.goto('about:blank')
      await page.goto(`${server.url.replace(/#.*/, '')}#/customers`)
      const rows = page.locator('[role="row"][data-index]')
      await rows.nth(5).waitFor()
      await rows.nth(5).hover()
      await page.waitForTimeout(1500)
      await startNoting(page)
      await go(page)
      await page.waitForTimeout(200)
      await page.waitForFunction(() => document.querySelector('[role="row"][aria-busy="true"]') === null)
      await page.waitForTimeout(200)
      console.log(line(name, await stopNoting(page)))
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
