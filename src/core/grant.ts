/**
 * What a person allowed a case to do beyond itself. Kept as the record of an `allowed` or `revoked` entry: on the case it
 * says which model may be asked, on an item whether its words may be sent at all. The newest entry counts.
 */
export type Grant =
  | {
      readonly what: 'model'
      readonly allowed: true
      readonly address: string
      readonly model: string
      /** The person said that text may leave this machine. */
      readonly mayLeave: boolean
      readonly reason?: string
    }
  | { readonly what: 'model'; readonly allowed: false; readonly reason?: string }
  | { readonly what: 'item'; readonly allowed: boolean; readonly reason?: string }
