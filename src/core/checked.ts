declare const checked: unique symbol

/** Carried only by values their own constructor has checked: an object of the same shape, put together by hand, does not pass for one. */
export interface Checked<K extends string> {
  readonly [checked]: K
}

/** The fields of a checked value before the check. */
export type Unchecked<T> = T extends unknown ? Omit<T, typeof checked> : never
