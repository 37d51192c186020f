/** Vite puts a meta element with the nonce into the page; browsers hide the attribute from scripts' getAttribute. */
export function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
