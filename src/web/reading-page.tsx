import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ClaimId, ItemAnswer } from './answers.ts'
import { ClaimList } from './claims/claim-list.tsx'
import { labelsIn } from './claims/claim-words.ts'
import { CutBar } from './claims/cut-bar.tsx'
import { cutClaims, noCut } from './claims/cut-claims.ts'
import { Legend } from './parts/legend.tsx'
import { Notices } from './parts/notices.tsx'
import { Title } from './parts/title.tsx'
import { type PlacedClaim, readingModel } from './reader/reading-model.ts'
import { Report } from './reader/report.tsx'
import { useKeys } from './use-keys.ts'
import { useSingleKeys } from './use-single-keys.ts'

type Pane = 'report' | 'claims'

interface ReadingPageProps {
  readonly item: ItemAnswer
  readonly claim: ClaimId | undefined
  readonly onClaim: (claim: ClaimId) => void
}

type ElementRef = RefObject<HTMLElement | null>

const firstMark = (pane: ElementRef, id: ClaimId): HTMLElement | undefined =>
  pane.current?.querySelector<HTMLElement>(`mark[data-ids~="${id}"]`) ?? undefined

const cardButton = (list: ElementRef, id: ClaimId): HTMLElement | undefined =>
  list.current?.querySelector<HTMLElement>(`[data-id="${id}"] .sentence`) ?? undefined

/** The chosen claim's card and words are both brought into view, without moving what is seen already. */
function useInView(chosen: PlacedClaim | undefined, report: ElementRef, list: ElementRef): void {
  useEffect(() => {
    if (!chosen) return
    firstMark(report, chosen.claim.id)?.scrollIntoView({ block: 'nearest' })
    list.current?.querySelector(`[data-id="${chosen.claim.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, report, list])
}

/** The report on one side, who says what in it on the other. */
export function ReadingPage({ item, claim, onClaim }: ReadingPageProps): ReactNode {
  const model = useMemo(() => readingModel(item), [item])
  const label = useMemo(() => labelsIn(item), [item])
  const [cut, setCut] = useState(noCut)
  const [pane, setPane] = useState<Pane>('report')
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const shown = useMemo(() => cutClaims(model.claims, cut), [model, cut])
  const chosen = claim === undefined ? undefined : model.byId.get(claim)
  const report = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const filter = useRef<HTMLInputElement>(null)
  const legend = useRef<HTMLDialogElement>(null)
  useInView(chosen, report, list)

  const toWords = useCallback((id: ClaimId): void => {
    setPane('report')
    // The pane may have been hidden until now, and what is hidden takes no focus.
    requestAnimationFrame(() => {
      const mark = firstMark(report, id)
      mark?.focus()
      mark?.scrollIntoView({ block: 'center' })
    })
  }, [])
  const toCard = useCallback((id: ClaimId): void => {
    setPane('claims')
    requestAnimationFrame(() => cardButton(list, id)?.focus())
  }, [])
  const step = useCallback(
    (by: 1 | -1): void => {
      const at = chosen ? shown.indexOf(chosen) : -1
      const next = at < 0 ? shown[0] : shown[at + by]
      if (!next) return
      onClaim(next.claim.id)
      requestAnimationFrame(() => cardButton(list, next.claim.id)?.focus({ preventScroll: true }))
    },
    [chosen, shown, onClaim],
  )
  const keys = useMemo(
    () => ({
      j: () => step(1),
      k: () => step(-1),
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      q: () => chosen && toWords(chosen.claim.id),
      Escape: () => chosen && toCard(chosen.claim.id),
      '/': () => filter.current?.focus(),
      '?': () => legend.current?.showModal(),
    }),
    [step, chosen, toWords, toCard],
  )
  useKeys(keys, singleKeys)

  const chooseCard = (id: ClaimId): void => (id === chosen?.claim.id ? toWords(id) : onClaim(id))
  const chooseWords = (id: ClaimId): void => {
    if (!shown.some(c => c.claim.id === id)) setCut(noCut)
    onClaim(id)
    if (matchMedia('(width < 56rem)').matches) toCard(id)
  }
  return (
    <main className="reading" data-pane={pane}>
      <Title item={item} />
      <Notices notices={item.notices} />
      <div className="tabs" role="group" aria-label="Which part is shown">
        {(['report', 'claims'] as const).map(name => (
          <button key={name} type="button" aria-pressed={pane === name} onClick={() => setPane(name)}>
            {name === 'report' ? 'Report' : `Claims (${shown.length})`}
          </button>
        ))}
      </div>
      <div className="pane report-pane">
        {item.words === undefined && <p className="empty">This item has not been read.</p>}
        <Report model={model} chosen={chosen} onChoose={chooseWords} paneRef={report} />
        {item.words?.cutAt !== undefined && (
          <p className="empty">
            The text goes on: {item.words.cutAt.toLocaleString('en-US')} of {item.words.length.toLocaleString('en-US')}{' '}
            characters are shown here. Every claim is listed.
          </p>
        )}
      </div>
      <section className="pane claims-pane" aria-label="Claims in the order of their words">
        <CutBar cut={cut} onCut={setCut} shown={shown.length} total={model.claims.length} inputRef={filter} />
        {claim !== undefined && !chosen && (
          <p className="elsewhere" role="status">
            The claim <code>{claim}</code> of this address is not in the newest reading of this item.
          </p>
        )}
        <ClaimList model={model} claims={shown} chosen={chosen} label={label} onChoose={chooseCard} listRef={list} />
        <p className="key-line">
          <kbd>J</kbd> <kbd>K</kbd> next, previous <kbd>Q</kbd> to the words <kbd>/</kbd> filter{' '}
          <button type="button" onClick={() => legend.current?.showModal()}>
            <kbd>?</kbd> keys and marks
          </button>
        </p>
      </section>
      <Legend dialogRef={legend} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
    </main>
  )
}
