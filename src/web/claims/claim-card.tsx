import { memo, type ReactNode } from 'react'
import type { EntityRef } from '../../core/entity.ts'
import { figureWords, momentWords, nounOf, verbOf } from '../../core/plain-words.ts'
import type { Anchor } from '../../core/anchor.ts'
import type { PlacedClaim } from '../reader/reading-model.ts'
import { Words } from '../reader/visible.tsx'
import { basisWords, chipsOf, isConduct, mediumWords, passedOnBy, speakerOf, voiceWords } from './claim-words.ts'

interface CardProps {
  readonly placed: PlacedClaim
  readonly isChosen: boolean
  readonly isReachable: boolean
  /** Its words are also words of the chosen claim. */
  readonly sharesWords: boolean
  /** Of the chosen claim: those whose words are also its own. */
  readonly onSameWords: readonly PlacedClaim[]
  readonly answers: readonly PlacedClaim[]
  readonly answered: PlacedClaim | undefined
  readonly label: (ref: EntityRef) => string
}

const Names = ({ names }: { readonly names: readonly string[] }): ReactNode =>
  names.map((name, i) => (
    <span key={name}>
      {i > 0 ? ', ' : ''}
      <Words>{name}</Words>
    </span>
  ))

function Parties({ placed }: { readonly placed: PlacedClaim }): ReactNode {
  const { agents, targets } = placed
  return (
    <>
      {agents.length > 0 && (
        <span className="agents">
          {isConduct(placed) ? ' · alleged: ' : ' · '}
          <Names names={agents} />
        </span>
      )}
      {targets.length > 0 && (
        <span className="targets">
          {' → '}
          <Names names={targets} />
        </span>
      )}
    </>
  )
}

/** ⟨who⟩ says ⟨what⟩ ⟨who is alleged to have done it⟩ → ⟨to whom⟩: the same everywhere. */
const Sentence = ({ placed }: { readonly placed: PlacedClaim }): ReactNode => (
  <>
    <span className="who">
      <Words>{speakerOf(placed)}</Words>
    </span>{' '}
    <span className="verb">{verbOf(placed.claim)}:</span>{' '}
    <span className="what">{nounOf(placed.claim.says.predicate)}</span>
    <Parties placed={placed} />
  </>
)

const quote = (anchors: readonly Anchor[]): string => anchors.map(a => a.exact).join(' … ')

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const AsSaid = ({ words }: { readonly words: string | undefined }): ReactNode =>
  words !== undefined && words !== '' ? (
    <>
      {' '}
      <q>
        <Words>{words}</Words>
      </q>
    </>
  ) : null

function Facts({ placed }: { readonly placed: PlacedClaim }): ReactNode {
  const { claim, place } = placed
  const { time, quantity } = claim.says
  return (
    <dl className="facts">
      {place !== undefined && (
        <Fact name="Where">
          <Words>{place}</Words>
        </Fact>
      )}
      {time && (
        <Fact name="When">
          {time.basis === 'bounded' ? 'not stated; ' : ''}
          {momentWords(time)}
          <AsSaid words={time.asStated} />
        </Fact>
      )}
      {quantity && (
        <Fact name="How many">
          <Words>{figureWords(quantity)}</Words>
          <AsSaid words={quantity.anchor.exact} />
        </Fact>
      )}
      {claim.hedges.length > 0 && (
        <Fact name="Weakened by">
          <q>
            <Words>{claim.hedges.map(h => h.exact).join('”, “')}</Words>
          </q>
        </Fact>
      )}
    </dl>
  )
}

function Via({ placed, label }: Pick<CardProps, 'placed' | 'label'>): ReactNode {
  const links = passedOnBy(placed)
  const medium = mediumWords(placed.claim.chain.at(-1) ?? placed.claim.chain[0])
  if (links.length === 0 && medium === '') return null
  return (
    <p className="via">
      {medium}
      {links.map(link => (
        <span key={link.actor}>
          {' via '}
          <Words>{label(link.actor)}</Words>
        </span>
      ))}
    </p>
  )
}

const Short = ({ placed }: { readonly placed: PlacedClaim }): ReactNode => (
  <a href={`#${placed.claim.id}`}>
    <Words>{speakerOf(placed)}</Words> {verbOf(placed.claim)}: {nounOf(placed.claim.says.predicate)}, line {placed.line}
  </a>
)

/** Where an accusation is shown, known answers are shown; where none is known, that is said (requirement L5). */
function Answers({ placed, answers, answered }: Pick<CardProps, 'placed' | 'answers' | 'answered'>): ReactNode {
  const { claim } = placed
  const about = 'about' in claim && 'words' in claim.about ? claim.about.words.exact : undefined
  // A denial that answers no statement in the report points at its own words, which are shown above.
  const words = claim.anchors.some(a => a.exact === about) ? undefined : about
  return (
    <div className="answers">
      {answered && (
        <p>
          Answers: <Short placed={answered} />
        </p>
      )}
      {words !== undefined && (
        <p>
          Answers what is said in <AsSaid words={words} />
        </p>
      )}
      {answers.map(a => (
        <p key={a.claim.id}>
          Answered: <Short placed={a} />
        </p>
      ))}
      {answers.length === 0 && !answered && words === undefined && <p>No answer to this is known from this item.</p>}
    </div>
  )
}

function Details({ placed, answers, answered, onSameWords }: CardProps): ReactNode {
  const { claim } = placed
  return (
    <div className="details">
      <Answers placed={placed} answers={answers} answered={answered} />
      {onSameWords.length > 0 && (
        <p className="same-words">
          Also on these words:{' '}
          {onSameWords.map((other, i) => (
            <span key={other.claim.id}>
              {i > 0 ? '; ' : ''}
              <Short placed={other} />
            </span>
          ))}
        </p>
      )}
      <dl className="facts">
        <Fact name="Voice">{voiceWords[claim.voice]}</Fact>
        {claim.madeAt && <Fact name="Said">{momentWords(claim.madeAt)}</Fact>}
        {claim.says.time && (
          <Fact name="Date">
            <code>{claim.says.time.edtf}</code> ({basisWords[claim.says.time.basis]})
          </Fact>
        )}
        <Fact name="Claim">
          <code>{claim.id}</code>
        </Fact>
      </dl>
    </div>
  )
}

export const ClaimCard = memo(function ClaimCard(props: CardProps): ReactNode {
  const { placed, isChosen, isReachable, sharesWords } = props
  const { claim } = placed
  return (
    <li
      id={`card-${claim.id}`}
      className="card"
      data-id={claim.id}
      data-chosen={isChosen || undefined}
      data-shares={sharesWords || undefined}
    >
      <button type="button" className="sentence" aria-expanded={isChosen} tabIndex={isReachable ? 0 : -1}>
        <Sentence placed={placed} />
      </button>
      <Via {...props} />
      <Facts placed={placed} />
      <blockquote data-voice={claim.voice}>
        <Words>{quote(claim.anchors)}</Words>
      </blockquote>
      <p className="chips">
        <span className="line-number">line {placed.line}</span>
        {chipsOf(placed).map(({ says, kind }) => (
          <span key={says} className="chip" data-kind={kind}>
            {says}
          </span>
        ))}
      </p>
      {isChosen && <Details {...props} />}
    </li>
  )
})
