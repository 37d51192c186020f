import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { Button, Group, Slider, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { cutOut, drawSquare } from './picture-file.ts'
import { insideCut, largestZoom, movedCut, wholeCut, zoomedCut, type SquareCut } from './square-cut.ts'
import classes from './photo.module.css'

/** Twice the size on the screen, for sharp ones. */
const canvasSide = 640
/** One press of an arrow key, as a part of what is shown. */
const keyStep = 0.05
const zoomStep = 0.1

export type CutPhotoProps = {
  readonly picture: ImageBitmap
  readonly onSave: (bytes: Uint8Array) => Promise<void>
  readonly onCancel: () => void
}

/** The square part that is kept: by dragging, by the arrow keys, by plus and minus, by the slider. */
export function CutPhoto({ picture, onSave, onCancel }: CutPhotoProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [cut, setCut] = useState<SquareCut>(() => insideCut(picture, wholeCut))
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>(null)

  useEffect(() => {
    if (canvas.current !== null) drawSquare(canvas.current, picture, cut)
  }, [picture, cut])

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-keyStep, 0],
      ArrowRight: [keyStep, 0],
      ArrowUp: [0, -keyStep],
      ArrowDown: [0, keyStep],
    }
    const move = moves[event.key]
    const zoom = ['+', '='].includes(event.key) ? zoomStep : ['-', '_'].includes(event.key) ? -zoomStep : 0
    if (move === undefined && zoom === 0) return
    event.preventDefault()
    const next =
      move === undefined ? zoomedCut(picture, cut, cut.zoom + zoom) : movedCut(picture, cut, { x: move[0], y: move[1] })
    setCut(next)
    announce(t('cardFiles.cropAt', { zoom: next.zoom, x: next.x, y: next.y }))
  }
  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const shown = event.currentTarget.clientWidth
    const by = { x: -event.movementX / shown, y: -event.movementY / shown }
    setCut((present) => movedCut(picture, present, by))
  }
  async function save(): Promise<void> {
    setIsBusy(true)
    try {
      await onSave(await cutOut(picture, cut))
    } catch (error) {
      setProblem(error)
      setIsBusy(false)
    }
  }

  return (
    <Stack gap="md">
      <div
        className={classes['area']}
        role="group"
        tabIndex={0}
        data-autofocus
        aria-label={t('cardFiles.cropArea')}
        aria-describedby="crop-hint"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
      >
        <canvas ref={canvas} width={canvasSide} height={canvasSide} aria-hidden />
      </div>
      <Text id="crop-hint" size="sm" c="dimmed">
        {t('cardFiles.cropHint')}
      </Text>
      <Slider
        thumbLabel={t('cardFiles.zoom')}
        min={1}
        max={largestZoom}
        step={0.05}
        value={cut.zoom}
        label={null}
        onChange={(zoom) => setCut((present) => zoomedCut(picture, present, zoom))}
      />
      {problem !== null && (
        <Text size="sm" c="var(--rg-critical)" role="alert">
          {errorText(problem)}
        </Text>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" disabled={isBusy} onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button loading={isBusy} onClick={() => void save()}>
          {t('cardFiles.usePhoto')}
        </Button>
      </Group>
    </Stack>
  )
}
