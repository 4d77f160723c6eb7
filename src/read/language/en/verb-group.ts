/** A verb with its helpers: "had been destroyed", "to leave", "killing". Positions are token indexes of the document. */
export interface VerbGroup {
  readonly from: number
  /** End exclusive. */
  readonly to: number
  /** The word that carries the meaning; the last "be" where there is none. */
  readonly main: number
  readonly lemma: string
  readonly form: 'finite' | 'ing' | 'participle' | 'infinitive' | 'base'
  readonly passive: boolean
  readonly negated: boolean
  readonly perfect: boolean
  readonly modal?: string
  readonly copula: boolean
  readonly past: boolean
  /** "has", "have", "is": the first word stands in the present. */
  readonly present: boolean
}

export const isFinite = (g: VerbGroup): boolean => g.form === 'finite' || g.form === 'base'
