/** What kind of trouble it is: each way in (command line, HTTP) maps a category to its own status. */
export type Category = 'usage' | 'input' | 'not-found' | 'rule' | 'damaged' | 'environment' | 'conflict'

/** One row of the problem table. `says` states what happened and what was not changed; `remedy` what to do now. */
export interface ProblemSpec<Facts> {
  readonly category: Category
  readonly says: (facts: Facts) => string
  readonly remedy: string
}

export const spec = <Facts>(row: ProblemSpec<Facts>): ProblemSpec<Facts> => row
