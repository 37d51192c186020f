const storageKey = 'regulars.token'

/**
 * Browser mode's token comes behind `#` of the address, which no server and no log sees. It moves at once to the
 * tab's own storage and out of the address, so that it is neither bookmarked nor shown over a shoulder.
 */
export function takeAccessToken(): string | null {
  const given = /^#token=([\w-]+)$/.exec(window.location.hash)?.[1]
  if (given !== undefined) {
    window.sessionStorage.setItem(storageKey, given)
    window.history.replaceState(null, '', window.location.pathname)
    return given
  }
  return window.sessionStorage.getItem(storageKey)
}
