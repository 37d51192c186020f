/** A copy that can't be taken in: `detail` says where and what, for the person who is asked for help. */
export class DamagedCopy extends Error {
  readonly detail: string
  constructor(detail: string) {
    super(detail)
    this.detail = detail.slice(0, 200)
  }
}
