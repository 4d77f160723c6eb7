import type { ReactNode, Ref } from 'react'
import { type Cut, isCut, noCut } from './cut-claims.ts'

interface CutBarProps {
  readonly cut: Cut
  readonly onCut: (cut: Cut) => void
  readonly shown: number
  readonly total: number
  readonly inputRef: Ref<HTMLInputElement>
}

const acts = [
  ['', 'Every act'],
  ['states', 'Statements'],
  ['denies', 'Denials and doubts'],
  ['asks', 'Questions'],
  ['directs', 'Demands'],
  ['commits', 'Promises'],
] as const satisfies readonly (readonly [Cut['act'], string])[]

const voices = [
  ['', 'Every voice'],
  ['direct', 'In quotation marks'],
  ['mixed', 'Partly in quotation marks'],
  ['indirect', 'Indirect'],
  ['outlet', 'The outlet’s own'],
  ['unattributed', 'Nobody named'],
] as const satisfies readonly (readonly [Cut['voice'], string])[]

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly (readonly [T, string])[]
  readonly onChoose: (value: T) => void
}

const Choice = <T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>): ReactNode => (
  <select
    aria-label={label}
    value={value}
    onChange={({ target }) => {
      const chosen = choices.find(([v]) => v === target.value)
      if (chosen) onChoose(chosen[0])
    }}
  >
    {choices.map(([v, text]) => (
      <option key={v} value={v}>
        {text}
      </option>
    ))}
  </select>
)

export const CutBar = ({ cut, onCut, shown, total, inputRef }: CutBarProps): ReactNode => (
  <div className="cut-bar" role="search" aria-label="Claims">
    <input
      ref={inputRef}
      type="search"
      aria-label="Filter by speaker or words"
      placeholder="Speaker or words"
      value={cut.words}
      onChange={({ target }) => onCut({ ...cut, words: target.value })}
    />
    <Choice label="Act" value={cut.act} choices={acts} onChoose={act => onCut({ ...cut, act })} />
    <Choice label="Voice" value={cut.voice} choices={voices} onChoose={voice => onCut({ ...cut, voice })} />
    <p className="count" role="status">
      {isCut(cut) ? `${shown} of ${total} claims` : `${total} ${total === 1 ? 'claim' : 'claims'}`}
      {isCut(cut) && (
        <button type="button" onClick={() => onCut(noCut)}>
          Show all
        </button>
      )}
    </p>
  </div>
)
