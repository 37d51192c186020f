/**
 * A Date whose local getters and setters are those of UTC. date-fns computes through the local ones, so in a zone that
 * skips an hour – or, like Samoa in 2011, a whole day – its results would depend on where the program runs. It builds
 * its results with the constructor of its argument, so this class is enough to keep all of it in UTC.
 */
export class UtcDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear()
  }
  override getMonth(): number {
    return this.getUTCMonth()
  }
  override getDate(): number {
    return this.getUTCDate()
  }
  override getTimezoneOffset(): number {
    return 0
  }
  override setFullYear(...args: Parameters<Date['setUTCFullYear']>): number {
    return this.setUTCFullYear(...args)
  }
  override setMonth(...args: Parameters<Date['setUTCMonth']>): number {
    return this.setUTCMonth(...args)
  }
  override setDate(date: number): number {
    return this.setUTCDate(date)
  }
  override setHours(...args: Parameters<Date['setUTCHours']>): number {
    return this.setUTCHours(...args)
  }
}
