import { type ReactNode, useMemo, useRef, useState } from 'react'
import type { ClaimId, ItemAnswer, ShownText } from './answers.ts'
import { ClaimList } from './claims/claim-list.tsx'
import { labelsIn } from './claims/claim-words.ts'
import { CutBar } from './claims/cut-bar.tsx'
import { cutClaims, noCut } from './claims/cut-claims.ts'
import { KeyLine, Legend } from './parts/legend.tsx'
import { Notices } from './parts/notices.tsx'
import { Tabs } from './parts/tabs.tsx'
import { Title } from './parts/title.tsx'
import { readingModel } from './reader/reading-model.ts'
import { Report } from './reader/report.tsx'
import { useKeys } from './use-keys.ts'
import { useSingleKeys } from './use-single-keys.ts'
import { type Steering, useSteering } from './use-steering.ts'

interface ReadingPageProps {
  readonly item: ItemAnswer
  readonly claim: ClaimId | undefined
  readonly onClaim: (claim: ClaimId) => void
}

/** The item and the claim that is chosen in it, as everything on the page needs them. */
function useReading({ item, claim, onClaim }: ReadingPageProps) {
  const model = useMemo(() => readingModel(item), [item])
  const label = useMemo(() => labelsIn(item), [item])
  const [cut, setCut] = useState(noCut)
  const shown = useMemo(() => cutClaims(model.claims, cut), [model, cut])
  const chosen = claim === undefined ? undefined : model.byId.get(claim)
  const steering = useSteering({ shown, chosen, onClaim })
  return { model, label, cut, setCut, shown, chosen, steering }
}

type Reading = ReturnType<typeof useReading>

interface Doors {
  readonly toFilter: () => void
  readonly toLegend: () => void
}

function useReadingKeys({ chosen, steering }: Reading, { toFilter, toLegend }: Doors, singleKeys: boolean): void {
  const { step, toWords, toCard } = steering
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    q: () => chosen && toWords(chosen.claim.id),
    Escape: () => chosen && toCard(chosen.claim.id),
    '/': toFilter,
    '?': toLegend,
  }
  useKeys(keys, singleKeys)
}

const inThousands = (n: number): string => n.toLocaleString('en-US')

const CutText = ({ words }: { readonly words: ShownText | undefined }): ReactNode => {
  if (words === undefined) return <p className="empty">This item has not been read.</p>
  if (words.cutAt === undefined) return null
  return (
    <p className="empty">
      The text goes on: {inThousands(words.cutAt)} of {inThousands(words.length)} characters are shown here. Every claim
      is listed.
    </p>
  )
}

const isNarrow = (): boolean => matchMedia('(width < 56rem)').matches

function ReportPane({ reading, item, onClaim }: ReadingPageProps & { readonly reading: Reading }): ReactNode {
  const { model, chosen, shown, setCut, steering } = reading
  const onChoose = (id: ClaimId): void => {
    if (!shown.some(c => c.claim.id === id)) setCut(noCut)
    onClaim(id)
    if (isNarrow()) steering.toCard(id)
  }
  return (
    <div className="pane report-pane">
      <Report model={model} chosen={chosen} onChoose={onChoose} paneRef={steering.report} />
      <CutText words={item.words} />
    </div>
  )
}

const Elsewhere = ({ claim }: { readonly claim: ClaimId }): ReactNode => (
  <p className="elsewhere" role="status">
    The claim <code>{claim}</code> of this address is not in the newest reading of this item.
  </p>
)

const chooseCard =
  (steering: Steering, chosen: ClaimId | undefined, onClaim: (claim: ClaimId) => void) =>
  (id: ClaimId): void =>
    id === chosen ? steering.toWords(id) : onClaim(id)

/** The report on one side, who says what in it on the other. */
export function ReadingPage(props: ReadingPageProps): ReactNode {
  const { item, claim, onClaim } = props
  const reading = useReading(props)
  const { model, label, cut, setCut, shown, chosen, steering } = reading
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const filter = useRef<HTMLInputElement>(null)
  const legend = useRef<HTMLDialogElement>(null)
  const toLegend = (): void => legend.current?.showModal()
  useReadingKeys(reading, { toFilter: () => filter.current?.focus(), toLegend }, singleKeys)
  return (
    <main className="reading" data-pane={steering.pane}>
      <Title item={item} />
      <Notices notices={item.notices} />
      <Tabs pane={steering.pane} onPane={steering.setPane} claims={shown.length} />
      <ReportPane {...props} reading={reading} />
      <section className="pane claims-pane" aria-label="Claims in the order of their words">
        <CutBar cut={cut} onCut={setCut} shown={shown.length} total={model.claims.length} inputRef={filter} />
        {claim !== undefined && !chosen && <Elsewhere claim={claim} />}
        <ClaimList
          model={model}
          claims={shown}
          chosen={chosen}
          label={label}
          onChoose={chooseCard(steering, chosen?.claim.id, onClaim)}
          listRef={steering.list}
        />
        <KeyLine onLegend={toLegend} />
      </section>
      <Legend dialogRef={legend} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
    </main>
  )
}
