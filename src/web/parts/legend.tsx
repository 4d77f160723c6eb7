import { type ReactNode, type Ref } from 'react'
import { voiceWords } from '../claims/claim-words.ts'

const keys = [
  ['J  ↓', 'next claim'],
  ['K  ↑', 'previous claim'],
  ['Q  Enter', 'to its words in the report; again on words with several claims: the next of them'],
  ['Esc', 'back to the claim'],
  ['/', 'filter'],
  ['?', 'this page'],
] as const

interface LegendProps {
  readonly dialogRef: Ref<HTMLDialogElement>
  readonly singleKeys: boolean
  readonly onSingleKeys: (on: boolean) => void
}

const Keys = (): ReactNode => (
  <dl className="keys">
    {keys.map(([key, does]) => (
      <div key={key}>
        <dt>
          {key.split('  ').map(k => (
            <kbd key={k}>{k}</kbd>
          ))}
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
)

const Marks = (): ReactNode => (
  <ul className="marks">
    {Object.entries(voiceWords).map(([voice, words]) => (
      <li key={voice}>
        <mark data-voice={voice}>{voice === 'outlet' ? 'outlet’s own' : voice}</mark> {words}
      </li>
    ))}
    <li>
      <mark data-voice="direct" data-unsettled>
        broken line
      </mark>{' '}
      how far the words belong to the speaker is to be settled by a person
    </li>
    <li>
      <span className="unseen">U+202E</span> a character that cannot be seen, or that turns the reading order round
    </li>
  </ul>
)

export const Legend = ({ dialogRef, singleKeys, onSingleKeys }: LegendProps): ReactNode => (
  <dialog className="legend" ref={dialogRef} aria-labelledby="legend-title">
    <h2 id="legend-title">Keys and marks</h2>
    <Keys />
    <label>
      <input type="checkbox" checked={singleKeys} onChange={({ target }) => onSingleKeys(target.checked)} /> Single
      letters are keys
    </label>
    <h3>How words are marked</h3>
    <Marks />
    <p>
      “Suggested” means that a machine read it so and no person has checked the reading. “Confirmed” means that two
      people found that the source does say this; it never means that it is true.
    </p>
    <form method="dialog">
      <button type="submit">Close</button>
    </form>
  </dialog>
)

/** The keys that are wanted most, always in sight. */
export const KeyLine = ({ onLegend }: { readonly onLegend: () => void }): ReactNode => (
  <p className="key-line">
    <kbd>J</kbd> <kbd>K</kbd> next, previous <kbd>Q</kbd> to the words <kbd>/</kbd> filter{' '}
    <button type="button" onClick={onLegend}>
      <kbd>?</kbd> keys and marks
    </button>
  </p>
)
