import type { CSSProperties, ReactNode } from 'react'
import { IconWalk } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '#renderer/engine/queries.ts'
import { initialsOf, letterShare } from './initials.ts'
import classes from './customer-avatar.module.css'

export type CustomerAvatarProps = {
  /** Display name; null is a walk-in. */
  readonly name: string | null
  /** Colour goes by the id, so that it stays when the name changes. */
  readonly id?: number | null
  /** Their photo, read when the avatar is in sight; without one the initials stand there. */
  readonly photoId?: number | null
  readonly size?: number
}

const tones = 8
/** Faces that were scrolled past are forgotten after this time. */
const keptMs = 60_000

function toneOf(name: string, id: number | null | undefined): number {
  if (id != null) return (id * 5) % tones
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % tones
}

/**
 * A photo, or initials in a steady colour. Decoration: the name stands beside it. A plain element: lists have hundreds.
 */
export function CustomerAvatar({ name, id, photoId, size = 32 }: CustomerAvatarProps) {
  const initials = initialsOf(name ?? '')
  const circle: CSSProperties = { width: size, height: size, fontSize: size * letterShare(initials) }
  const letters = (
    <span
      aria-hidden
      className={classes['avatar']}
      data-tone={name === null ? 'none' : toneOf(name, id)}
      style={circle}
    >
      {name === null ? <IconWalk size={size * 0.55} stroke={1.6} /> : initials}
    </span>
  )
  return photoId == null ? letters : <Photo photoId={photoId} size={size} otherwise={letters} />
}

type PhotoProps = { readonly photoId: number; readonly size: number; readonly otherwise: ReactNode }

function Photo({ photoId, size, otherwise }: PhotoProps) {
  const [photo] =
    useQuery(orpc.photos.get.queryOptions({ input: { ids: [photoId] }, gcTime: keptMs, retry: false })).data ?? []
  if (photo === undefined) return otherwise
  return (
    <img
      alt=""
      className={classes['photo']}
      width={size}
      height={size}
      src={`data:${photo.mediaType};base64,${photo.base64}`}
    />
  )
}
