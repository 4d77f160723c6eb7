declare module 'edtf' {
  /** Milliseconds since 1970, or an infinity for an open end; null where the package knows no bound. */
  const edtf: (text: string) => { readonly min: number; readonly max: number }
  export { edtf as default }
}
