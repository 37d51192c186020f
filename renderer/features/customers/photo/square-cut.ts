/** A square part of a picture: how much larger than the largest square it is shown, and where its middle lies (0…1). */
export type SquareCut = { readonly zoom: number; readonly x: number; readonly y: number }

export type Picture = { readonly width: number; readonly height: number }

export const largestZoom = 5
/** The largest square, in the middle. */
export const wholeCut: SquareCut = { zoom: 1, x: 0.5, y: 0.5 }

const within = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to)

/** The square in pixels of the picture. */
export function squareOf({ width, height }: Picture, cut: SquareCut) {
  const side = Math.min(width, height) / cut.zoom
  return { left: cut.x * width - side / 2, top: cut.y * height - side / 2, side }
}

/** The nearest cut that lies inside the picture. */
export function insideCut(picture: Picture, cut: SquareCut): SquareCut {
  const zoom = within(cut.zoom, 1, largestZoom)
  const side = Math.min(picture.width, picture.height) / zoom
  const middle = (at: number, length: number) => within(at, side / 2 / length, 1 - side / 2 / length)
  return { zoom, x: middle(cut.x, picture.width), y: middle(cut.y, picture.height) }
}

/** Moves the square by parts of its own side; a dragged picture moves the other way. */
export function movedCut(picture: Picture, cut: SquareCut, by: { readonly x: number; readonly y: number }): SquareCut {
  const { side } = squareOf(picture, cut)
  return insideCut(picture, {
    ...cut,
    x: cut.x + (by.x * side) / picture.width,
    y: cut.y + (by.y * side) / picture.height,
  })
}

export const zoomedCut = (picture: Picture, cut: SquareCut, zoom: number): SquareCut =>
  insideCut(picture, { ...cut, zoom })
